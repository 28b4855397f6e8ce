import type { Metadata } from "next";
import { getTranslations } from "@/app/_i18n/server";
import { LinkButton } from "@/app/_ui/link-button";
import { setupLinkWorks } from "@/server/auth/first-operator";
import { SetupForm } from "./setup-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.setup");
  return { title: t("pageTitle"), referrer: "no-referrer" };
}

const heading = "mt-8 font-semibold text-title tracking-[-0.012em]";

export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations("auth.setup");
  if (!(await setupLinkWorks(token)))
    return (
      <>
        <h1 className={heading}>{t("deadTitle")}</h1>
        <div className="mt-2 mb-6 flex flex-col gap-2 text-base text-ink-2">
          <p>{t("deadWhy")}</p>
          <p>{t("deadRemedy")}</p>
        </div>
        <LinkButton href="/sign-in" variant="primary">
          {t("signIn")}
        </LinkButton>
      </>
    );
  return (
    <>
      <h1 className={heading}>{t("title")}</h1>
      <p className="mt-1 mb-6 text-ink-2 text-table">{t("intro")}</p>
      <SetupForm token={token} />
    </>
  );
}
