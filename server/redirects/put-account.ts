import { eq } from "drizzle-orm";
import { crossing } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { redirectAccounts } from "@/db/schema/redirects";
import type { TenantContext } from "@/server/context";
import { invalid, notAllowed, notFound } from "@/server/errors";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { dispatch } from "@/server/registrations/queue";
import { registerStranded } from "@/server/registrations/stranded";
import { seal } from "@/server/secrets";
import { touchlessMode } from "@/server/settings/touchless-mode";
import { redirectNames } from "@/server/vendors/redirect-names";
import { tenantVerb } from "@/server/verb";
import { KEY_SECRET } from "./account-secret";
import { accountOf, shownAccount } from "./read-accounts";
import { putAccountInput, setQueueInput } from "./schema";

/** Enters or changes the key at a redirect service. A secret left out keeps the one that is kept. */
export const putAccount = tenantVerb({
  permission: "redirect-account:write",
  kind: "write",
  input: putAccountInput,
  async run({ ctx, tx, input, audit, afterCommit }) {
    await refuseInMasterMode(ctx, tx);
    const before = await accountOf(tx, input.vendor);
    if (!before && !input.keySecret) throw invalid({ keySecret: "The Access Key Secret is missing." });
    const apiUrl = input.apiUrl ?? before?.apiUrl ?? redirectNames[input.vendor]?.defaultApiUrl ?? "";
    if (before && !input.keySecret && before.apiUrl !== apiUrl) {
      throw invalid({ keySecret: "Enter the secret again: it is not sent to another address unseen." });
    }
    const values = {
      apiUrl,
      keyId: input.keyId,
      ...(input.keySecret ? { keySecretSealed: seal(input.keySecret, KEY_SECRET) } : {}),
      testedAt: null,
      testOk: null,
      testMessage: null,
      testRemedy: null,
      company: null,
      updatedAt: new Date(),
    };
    const row = await write(tx, ctx.tenant.id, input.vendor, before?.keySecretSealed, values);
    await crossing(tx, (wide) => registerStranded(wide, ctx.tenant.isMaster ? undefined : ctx.tenant.id));
    afterCommit(sendPromisedSoon);
    await audit({
      verb: "redirect-account.put",
      thing: { kind: "redirect-account", id: row.id, name: input.vendor },
      before: before ? { apiUrl: before.apiUrl, keyId: before.keyId, keySecret: "kept" } : undefined,
      after: { apiUrl, keyId: input.keyId, keySecret: input.keySecret ? "changed" : "kept" },
    });
    return shownAccount(row);
  },
});

/** How many registrations of this account run at once, and how many may wait. */
export const setQueue = tenantVerb({
  permission: "redirect-account:write",
  kind: "write",
  input: setQueueInput,
  async run({ ctx, tx, input, audit, afterCommit }) {
    await refuseInMasterMode(ctx, tx);
    const before = await accountOf(tx, input.vendor);
    if (!before) throw notFound("redirect account");
    const after = {
      queuenum: input.queuenum ?? before.queuenum,
      queuecap: input.queuecap ?? before.queuecap,
    };
    const [row] = await tx
      .update(redirectAccounts)
      .set({ ...after, updatedAt: new Date() })
      .where(eq(redirectAccounts.id, before.id))
      .returning();
    await crossing(tx, (wide) => dispatch(wide, { accountTenantId: before.tenantId, accountId: before.id }));
    afterCommit(sendPromisedSoon);
    await audit({
      verb: "redirect-account.queue",
      thing: { kind: "redirect-account", id: before.id, name: input.vendor },
      before: { queuenum: before.queuenum, queuecap: before.queuecap },
      after,
    });
    return shownAccount(row ?? before);
  },
});

/** In master mode only the master tenant has redirect accounts to change. */
export async function refuseInMasterMode(ctx: TenantContext, tx: Transaction): Promise<void> {
  if (ctx.tenant.isMaster || (await touchlessMode(tx)) !== "master") return;
  throw notAllowed(
    "The operator keeps the redirect account for all tenants.",
    "Ask the operator, or for Per Tenant mode.",
  );
}

async function write(
  tx: Transaction,
  tenantId: string,
  vendor: string,
  keptSecret: string | undefined,
  values: Omit<typeof redirectAccounts.$inferInsert, "tenantId" | "vendor" | "keySecretSealed"> & {
    keySecretSealed?: string;
  },
) {
  const [row] = await tx
    .insert(redirectAccounts)
    .values({ tenantId, vendor, ...values, keySecretSealed: values.keySecretSealed ?? keptSecret ?? "" })
    .onConflictDoUpdate({ target: [redirectAccounts.tenantId, redirectAccounts.vendor], set: values })
    .returning();
  if (!row) throw new Error("The redirect account could not be written.");
  return row;
}
