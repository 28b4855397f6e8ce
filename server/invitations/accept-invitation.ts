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

/** Where somebody belongs now, and the e-mail to sign in with. */
export type Joined = { slug: string; email: string };

/**
 * Crosses tenants: somebody without an account makes one and joins the tenant whose link they hold. Once, however many
 * try at the same time.
 * @param account what the browser sent: a name and a password.
 * @throws DomainError not_found for a link that does not work; conflict when the address has an account already.
 */
export async function joinWithNewAccount(
  token: string,
  account: unknown,
  address: string | null,
): Promise<Joined> {
  const { name, password } = parse(newAccountInput, account);
  const works = await acrossTenants((tx) => invitationBehind(tx, token, { lock: false }));
  if (!works?.works) throw notFound("invitation");
  const passwordHash = await hashPassword(password);
  return accept(token, address, (tx, email) => makeUser(tx, { email, name, passwordHash, address }));
}

/**
 * Crosses tenants: the holder of an account joins the tenant whose link they hold.
 * @param proven the e-mail of who is signed in: never what the browser sent.
 * @throws DomainError not_found for a link that does not work; conflict when the account is another one than the
 * invitation's.
 */
export function joinWithAccount(token: string, proven: string, address: string | null): Promise<Joined> {
  return accept(token, address, (tx, email) => {
    if (proven !== email) {
      throw conflict("The invitation is for another e-mail address than the one you are signed in with.");
    }
    return userWith(tx, email);
  });
}

function accept(
  token: string,
  address: string | null,
  userFor: (tx: Transaction, email: string) => Promise<{ id: string; name: string }>,
): Promise<Joined> {
  return acrossTenants(async (tx) => {
    const found = await invitationBehind(tx, token, { lock: true });
    if (!found?.works) throw notFound("invitation");
    const { invitation, tenant } = found;
    await join(tx, { invitation, user: await userFor(tx, invitation.email), address });
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
