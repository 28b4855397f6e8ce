import type { Metadata } from "next";
import { getTranslations } from "@/app/_i18n/server";
import { LinkButton } from "@/app/_ui/link-button";
import { mailIsSetUp } from "@/server/mail/send-mail";
import { AuthHeading } from "../auth-heading";
import { ForgotForm } from "./forgot-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.forgot");
  return { title: t("title") };
}

export default async function ForgotPage() {
  const t = await getTranslations("accounts.forgot");
  if (mailIsSetUp()) return <ForgotForm />;
  return (
    <>
      <AuthHeading title={t("title")}>
        <p>{t("noMail")}</p>
      </AuthHeading>
      <LinkButton href="/sign-in" className="mt-6">
        {t("back")}
      </LinkButton>
    </>
  );
}
