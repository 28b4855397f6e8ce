import type { Metadata } from "next";
import { getTranslations } from "@/app/_i18n/server";
import { resetLinkWorks } from "@/server/auth/reset-password";
import { AuthHeading } from "../../auth-heading";
import { DeadLink } from "../../dead-link";
import { ResetForm } from "./reset-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.reset");
  return { title: t("title"), referrer: "no-referrer" };
}

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations("accounts.reset");
  if (!(await resetLinkWorks(token))) {
    return (
      <DeadLink
        title={t("deadTitle")}
        why={t("deadWhy")}
        remedy={t("deadRemedy")}
        href="/forgot"
        action={t("again")}
      />
    );
  }
  return (
    <>
      <AuthHeading title={t("title")}>
        <p>{t("intro")}</p>
      </AuthHeading>
      <ResetForm token={token} />
    </>
  );
}
