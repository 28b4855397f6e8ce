import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "@/app/_i18n/server";
import { getWho } from "@/app/_trpc/server";
import { readInvitation } from "@/server/invitations/open-invitation";
import { AuthHeading } from "../../auth-heading";
import { DeadLink } from "../../dead-link";
import { ElsewhereButton } from "../../elsewhere-button";
import { JoinForm } from "./join-form";
import { JoinHere, OtherAccount } from "./join-here";
import { NewAccount } from "./new-account";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts.invite");
  return { title: t("pageTitle"), referrer: "no-referrer" };
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations("accounts.invite");
  const signIn = await getTranslations("auth.signIn");
  const [invitation, who] = [await readInvitation(token), await getWho()];
  if (invitation?.accepted && who?.email === invitation.email) redirect(`/${invitation.tenant.slug}`);
  if (!invitation?.works) {
    return (
      <DeadLink
        title={t("deadTitle")}
        why={t("deadWhy")}
        remedy={t("deadRemedy")}
        href="/sign-in"
        action={signIn("title")}
      />
    );
  }
  const { email, role, invitedBy: inviter, hasAccount } = invitation;
  const tenant = invitation.tenant.name;
  const own = who?.email ?? null;
  return (
    <>
      <AuthHeading title={t("title", { tenant })}>
        <p>{t("intro", { inviter, email, tenant, role })}</p>
        {!who && <p>{hasAccount ? t("known") : t("newHere")}</p>}
      </AuthHeading>
      {own === email ? (
        <JoinHere token={token} tenant={tenant} email={email} />
      ) : own ? (
        <OtherAccount token={token} email={email} own={own} />
      ) : (
        <>
          {hasAccount ? <JoinForm token={token} /> : <NewAccount token={token} />}
          <ElsewhereButton to={`/invite/${token}`} />
        </>
      )}
    </>
  );
}
