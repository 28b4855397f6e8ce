import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { NoticePage } from "@/app/_components/notice-page";
import { getSay, getTranslations } from "@/app/_i18n/server";
import { signOutHere } from "@/app/_shell/sign-out";
import { requireWho } from "@/app/_trpc/server";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { inTenant, tenantsOf, type Who } from "@/server/auth/who";
import { DomainError } from "@/server/errors";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pages.suspended");
  return { title: t("pageTitle") };
}

/** Why somebody may not enter a tenant of theirs now; null when they may. */
async function refusalOf(who: Who, slug: string): Promise<DomainError | null> {
  try {
    await inTenant(who, slug);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

export default async function SuspendedPage({ params }: { params: Promise<{ tenant: string }> }) {
  const who = await requireWho();
  const { tenant } = await params;
  const refusal = await refusalOf(who, tenant);
  if (!refusal) redirect(`/${tenant}/devices`);
  if (refusal.code !== "forbidden") notFound();
  const others = (await tenantsOf(who)).filter(({ slug }) => slug !== tenant).slice(0, 5);
  const t = await getTranslations("pages");
  const say = await getSay();
  return (
    <NoticePage
      title={t("suspended.title")}
      reference={who.email ? t("signedInAs", { email: who.email }) : undefined}
      actions={
        <>
          <LinkButton href={`/${tenant}/devices`} variant="primary" prefetch={false}>
            {t("lookAgain")}
          </LinkButton>
          {others.map(({ slug, name }) => (
            <LinkButton key={slug} href={`/${slug}/devices`} prefetch={false}>
              {t("suspended.open", { tenant: name })}
            </LinkButton>
          ))}
          <form action={signOutHere}>
            <Button type="submit">{t("signOut")}</Button>
          </form>
        </>
      }
    >
      <p>{say(refusal.message)}</p>
      {refusal.detail.remedy && <p>{say(refusal.detail.remedy)}</p>}
    </NoticePage>
  );
}
