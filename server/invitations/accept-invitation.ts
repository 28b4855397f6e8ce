import { eq } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { invitations, memberships, users } from "@/db/schema/people";
import { recordAudit } from "@/server/audit/record";
import { newAccountInput } from "@/server/auth/account-schema";
import { hashPassword } from "@/server/auth/password";
import { conflict, notFound } from "@/server/errors";
import { masterTenantId } from "@/server/tenants/master";
import { parse } from "@/server/verb";
import { invitationBehind } from "./open-invitation";

/** Who accepts: somebody without an account, or the holder of the account with this address, proven before. */
export type Acceptor = { name: string; password: string } | { email: string };

/**
 * Crosses tenants: somebody joins the tenant whose link they hold. Once, however many try at the same time.
 * @returns where they belong now, and the e-mail to sign in with.
 * @throws DomainError not_found for a link that does not work; conflict when the account is another one than the
 * invitation's, or has come to be meanwhile.
 */
export async function acceptInvitation(token: string, by: Acceptor, address: string | null) {
  const account = "password" in by ? parse(newAccountInput, by) : null;
  const works = await acrossTenants((tx) => invitationBehind(tx, token, { lock: false }));
  if (!works?.works) throw notFound("invitation");
  const passwordHash = account && (await hashPassword(account.password));
  return acrossTenants(async (tx) => {
    const found = await invitationBehind(tx, token, { lock: true });
    if (!found?.works) throw notFound("invitation");
    const { invitation, tenant } = found;
    if ("email" in by && by.email !== invitation.email) {
      throw conflict("The invitation is for another e-mail address than the one you are signed in with.");
    }
    const user = account
      ? await makeUser(tx, { email: invitation.email, name: account.name, passwordHash, address })
      : await userWith(tx, invitation.email);
    await join(tx, { invitation, user, address });
    return { slug: tenant.slug, email: invitation.email };
  });
}

/** Makes the account of somebody who was invited. */
export async function makeUser(
  tx: Transaction,
  user: { email: string; name: string; passwordHash: string | null; address: string | null },
): Promise<{ id: string; name: string }> {
  const { address, ...values } = user;
  const [made] = await tx.insert(users).values(values).onConflictDoNothing().returning();
  if (!made) throw conflict("There is an account with this e-mail address already.", "Sign in with it.");
  await recordAudit(
    tx,
    { tenantId: await masterTenantId(tx), actor: { kind: "user", id: made.id, name: made.name }, address },
    { verb: "user.create", thing: { kind: "user", id: made.id, name: made.email } },
  );
  return made;
}

/** Makes somebody a member by an invitation that was found to work, which is used up by it. */
export async function join(
  tx: Transaction,
  {
    invitation,
    user,
    address,
  }: {
    invitation: typeof invitations.$inferSelect;
    user: { id: string; name: string };
    address: string | null;
  },
): Promise<void> {
  const { id, tenantId, role, email } = invitation;
  await tx.insert(memberships).values({ tenantId, userId: user.id, role }).onConflictDoNothing();
  await tx.update(invitations).set({ acceptedAt: new Date() }).where(eq(invitations.id, id));
  await recordAudit(
    tx,
    { tenantId, actor: { kind: "user", id: user.id, name: user.name }, address },
    { verb: "invitation.accept", thing: { kind: "invitation", id, name: email }, after: { role } },
  );
}

async function userWith(tx: Transaction, email: string) {
  const [user] = await tx.select().from(users).where(eq(users.email, email));
  if (!user) throw notFound("account");
  return user;
}
