import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { redirectAccounts, registrations } from "@/db/schema/redirects";
import { tenants } from "@/db/schema/tenants";
import { notFound } from "@/server/errors";
import { lockAccount } from "./queue";

export type QueueAccount = {
  key: { accountTenantId: string; accountId: string };
  pausedAt: Date | null;
  /** How the audit names it: "acme snom". */
  thing: { kind: string; id: string; name: string };
};

/**
 * A redirect account, locked; `tx` crosses tenants.
 * @throws DomainError not_found
 */
export async function requireQueue(tx: Transaction, accountId: string): Promise<QueueAccount> {
  const [row] = await tx
    .select({ tenantId: redirectAccounts.tenantId, vendor: redirectAccounts.vendor, slug: tenants.slug })
    .from(redirectAccounts)
    .innerJoin(tenants, eq(tenants.id, redirectAccounts.tenantId))
    .where(eq(redirectAccounts.id, accountId));
  if (!row) throw notFound("redirect account");
  const { pausedAt } = await lockAccount(tx, { accountId });
  return {
    key: { accountTenantId: row.tenantId, accountId },
    pausedAt,
    thing: { kind: "redirect-account", id: accountId, name: `${row.slug} ${row.vendor}` },
  };
}

/** Registrations of an account that wait in its queue, or for their next try with no call under way. */
export const notUnderWay = (accountId: string) =>
  and(
    eq(registrations.accountId, accountId),
    or(
      eq(registrations.phase, "queued"),
      and(
        eq(registrations.phase, "dispatched"),
        isNotNull(registrations.nextAttemptAt),
        isNull(registrations.inFlightGeneration),
      ),
    ),
  );
