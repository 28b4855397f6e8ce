import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoticePage } from "@/app/_components/notice-page";
import { getTranslations } from "@/app/_i18n/server";
import { signOutHere } from "@/app/_shell/sign-out";
import { requireWho } from "@/app/_trpc/server";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { tenantsOf } from "@/server/auth/who";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pages.noTenant");
  return { title: t("pageTitle") };
}

/** Somebody who can sign in and belongs nowhere. */
export default async function NoTenantPage() {
  const who = await requireWho();
  if (who.isOperator || (await tenantsOf(who)).length > 0) redirect("/");
  const t = await getTranslations("pages");
  return (
    <NoticePage
      title={t("noTenant.title")}
      reference={who.email ? t("signedInAs", { email: who.email }) : undefined}
      actions={
        <>
          <LinkButton href="/" variant="primary">
            {t("lookAgain")}
          </LinkButton>
          <form action={signOutHere}>
            <Button type="submit">{t("signOut")}</Button>
          </form>
        </>
      }
    >
      <p>{t("noTenant.what")}</p>
      <p>{t("noTenant.remedy")}</p>
    </NoticePage>
  );
}
