import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { auditEntries } from "@/db/schema/records";
import { DomainError } from "@/server/errors";

const MOST_IN_AN_HOUR = 5;
const HOUR_MS = 3_600_000;

/**
 * Whoever is invited is a stranger: the tenant may mail one address 5 times an hour. Counted are invitations made and
 * renewed, revoked ones too; the caller holds the tenant's lock for inviting.
 * @throws DomainError limit, with when it is possible again.
 */
export async function refuseManyMails(tx: Transaction, tenantId: string, email: string): Promise<void> {
  const sent = await tx
    .select({ at: auditEntries.at })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.tenantId, tenantId),
        gt(auditEntries.at, sql`now() - interval '1 hour'`),
        inArray(auditEntries.verb, ["invitation.create", "invitation.renew"]),
        eq(auditEntries.thingName, email),
      ),
    )
    .orderBy(desc(auditEntries.at))
    .limit(MOST_IN_AN_HOUR);
  const first = sent[MOST_IN_AN_HOUR - 1];
  if (!first) return;
  const minutes = Math.ceil((first.at.getTime() + HOUR_MS - Date.now()) / 60_000);
  throw new DomainError(
    "limit",
    `${MOST_IN_AN_HOUR} mails went to ${email} within an hour, which is the most.`,
    { remedy: minutes > 1 ? `Invite again in ${minutes} minutes.` : "Invite again in a minute." },
  );
}
