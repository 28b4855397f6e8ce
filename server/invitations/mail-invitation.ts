import { eq, inArray, or } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import { users } from "@/db/schema/people";
import { withTenant } from "@/db/tenant";
import { recordAudit } from "@/server/audit/record";
import type { TenantContext } from "@/server/context";
import { translatorOf } from "@/server/languages/translate";
import { tryMail } from "@/server/mail/try-mail";
import { INVITATION_MAIL, type Invitation } from "./queries";

/**
 * Mails an invitation's link and notes what became of it. It happens after the invitation is committed and in no
 * durable function: the link is a secret, which those keep readable.
 */
export async function mailInvitation(ctx: TenantContext, invitation: Invitation, link: string) {
  const { id, email, role, expiresAt, invitedBy: inviter } = invitation;
  const language = await languageFor(email, ctx.actor.id);
  const t = translatorOf(language, "mail");
  const until = new Intl.DateTimeFormat(language ?? "en", { dateStyle: "long", timeZone: "UTC" });
  const tenant = ctx.tenant.name;
  const outcome = await tryMail({
    to: email,
    subject: t("invitation.subject", { inviter, tenant }),
    text: t("invitation.text", { inviter, tenant, role, link, until: until.format(expiresAt) }),
  });
  const note = { sent: outcome.sent, reason: outcome.sent ? null : outcome.reason };
  await withTenant(ctx.tenant.id, (tx) =>
    recordAudit(
      tx,
      { tenantId: ctx.tenant.id, actor: ctx.actor, address: ctx.address },
      { verb: INVITATION_MAIL, thing: { kind: "invitation", id, name: email }, after: note },
    ),
  );
  return { at: new Date(), ...note };
}

/** Crosses tenants: the language of whoever has this address, else of whoever invites. */
function languageFor(email: string, inviter: string | null): Promise<string | null> {
  return acrossTenants(async (tx) => {
    const found = await tx
      .select({ email: users.email, language: users.language })
      .from(users)
      .where(or(eq(users.email, email), inArray(users.id, inviter ? [inviter] : [])));
    const invited = found.find((user) => user.email === email);
    return (invited ?? found[0])?.language ?? null;
  });
}
