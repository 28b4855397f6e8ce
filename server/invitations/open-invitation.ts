import { eq } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { invitations, users } from "@/db/schema/people";
import { tenants } from "@/db/schema/tenants";
import { tokenHash } from "@/server/secrets";

/** The invitation behind a link, with its tenant; `lock` holds it for the transaction. */
export async function invitationBehind(tx: Transaction, token: string, { lock }: { lock: boolean }) {
  const found = tx
    .select({ invitation: invitations, tenant: { id: tenants.id, slug: tenants.slug, name: tenants.name } })
    .from(invitations)
    .innerJoin(tenants, eq(tenants.id, invitations.tenantId))
    .where(eq(invitations.hash, tokenHash(token)))
    .$dynamic();
  const [row] = await (lock ? found.for("update", { of: invitations }) : found);
  if (!row) return null;
  const { acceptedAt, revokedAt, expiresAt } = row.invitation;
  return {
    ...row,
    accepted: acceptedAt !== null,
    works: !acceptedAt && !revokedAt && expiresAt > new Date(),
  };
}

/**
 * Crosses tenants: what the page behind an invitation's link says, to whoever holds the link. Wrong, expired, revoked
 * and used are the same: null; but `accepted` tells the person who accepted it where to go.
 */
export function readInvitation(token: string) {
  return acrossTenants(async (tx) => {
    const found = await invitationBehind(tx, token, { lock: false });
    if (!found) return null;
    const { email, role, invitedBy } = found.invitation;
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
    const { tenant, works, accepted } = found;
    return { email, role, invitedBy, tenant, works, accepted, hasAccount: user !== undefined };
  });
}
