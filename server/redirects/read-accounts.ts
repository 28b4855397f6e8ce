import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/connection";
import { redirectAccounts } from "@/db/schema/redirects";
import { touchlessMode } from "@/server/settings/touchless-mode";
import { redirectNames } from "@/server/vendors/redirect-names";
import { tenantVerb } from "@/server/verb";

/** A redirect account as anybody may see it: never its secret. */
export function shownAccount(row: typeof redirectAccounts.$inferSelect) {
  const { vendor, apiUrl, keyId, queuenum, queuecap, company, testedAt, testOk, testMessage, testRemedy } =
    row;
  return {
    vendor,
    service: redirectNames[vendor]?.name ?? vendor,
    apiUrl,
    keyId,
    hasSecret: true,
    queuenum,
    queuecap,
    company,
    testedAt,
    testOk,
    testMessage,
    testRemedy,
    sweptAt: row.sweptAt,
    sweepMessage: row.sweepMessage,
  };
}

export async function accountOf(tx: Transaction, vendor: string) {
  const [row] = await tx.select().from(redirectAccounts).where(eq(redirectAccounts.vendor, vendor));
  return row ?? null;
}

/**
 * The tenant's own redirect accounts, and whose account its phones are registered at. In master mode a tenant learns
 * that the operator keeps the account, and no more.
 */
export const readAccounts = tenantVerb({
  permission: "redirect-account:read",
  kind: "query",
  input: z.object({}),
  async run({ ctx, tx }) {
    const mode = await touchlessMode(tx);
    const keptByOperator = mode === "master" && !ctx.tenant.isMaster;
    const rows = keptByOperator
      ? []
      : await tx.select().from(redirectAccounts).orderBy(asc(redirectAccounts.vendor));
    return {
      mode,
      keptByOperator,
      planIncludesIt: ctx.tenant.plan.touchlessProvisioning,
      services: Object.values(redirectNames),
      items: rows.map(shownAccount),
    };
  },
});
