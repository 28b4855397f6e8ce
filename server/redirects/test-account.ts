import { eq } from "drizzle-orm";
import { crossing } from "@/db/across-tenants";
import { attempts, redirectAccounts } from "@/db/schema/redirects";
import { withTenant } from "@/db/tenant";
import { recordAudit } from "@/server/audit/record";
import { can } from "@/server/auth/permissions";
import type { TenantContext } from "@/server/context";
import { forbidden, notFound } from "@/server/errors";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { outboundFetch } from "@/server/outbound/shared";
import { tryWaitingNow } from "@/server/registrations/queue";
import { redirectServiceFor } from "@/server/vendors/registry";
import { type RedirectCall, RedirectError } from "@/server/vendors/types";
import { parse } from "@/server/verb";
import { credentialsOf } from "./account-secret";
import { refuseInMasterMode } from "./put-account";
import { accountOf } from "./read-accounts";
import { vendorInput } from "./schema";

export type Tested = { ok: boolean; company: string | null; message: string; remedy?: string };

/**
 * The Test button: signs in at the redirect service and says in words what came of it. The call is made between two
 * transactions, never within one. When the service answers, registrations that wait for it are tried at once.
 */
export const testAccount = {
  scope: "tenant" as const,
  kind: "write" as const,
  permission: "redirect-account:write" as const,
  input: vendorInput,
  async call(ctx: TenantContext, raw: { vendor: string }): Promise<Tested> {
    if (!can(ctx.role, testAccount.permission)) throw forbidden();
    const { vendor } = parse(vendorInput, raw);
    const account = await withTenant(ctx.tenant.id, async (tx) => {
      await refuseInMasterMode(ctx, tx);
      return accountOf(tx, vendor);
    });
    if (!account) throw notFound("redirect account");
    const calls: RedirectCall[] = [];
    const tested = await tryOut(account, calls);
    await withTenant(ctx.tenant.id, async (tx) => {
      await tx
        .update(redirectAccounts)
        .set({
          testedAt: new Date(),
          testOk: tested.ok,
          testMessage: tested.message,
          testRemedy: tested.remedy ?? null,
          company: tested.company,
        })
        .where(eq(redirectAccounts.id, account.id));
      if (calls.length > 0) {
        await tx
          .insert(attempts)
          .values(calls.map((call) => ({ tenantId: ctx.tenant.id, accountId: account.id, ...call })));
      }
      await recordAudit(
        tx,
        { tenantId: ctx.tenant.id, actor: ctx.actor, address: ctx.address },
        {
          verb: "redirect-account.test",
          thing: { kind: "redirect-account", id: account.id, name: vendor },
          after: tested,
        },
      );
      if (tested.ok) {
        await crossing(tx, (wide) =>
          tryWaitingNow(wide, { accountTenantId: account.tenantId, accountId: account.id }),
        );
      }
    });
    if (tested.ok) sendPromisedSoon();
    return tested;
  },
};

async function tryOut(account: typeof redirectAccounts.$inferSelect, calls: RedirectCall[]): Promise<Tested> {
  try {
    const service = redirectServiceFor(account.vendor);
    const { company } = await service.test({
      credentials: credentialsOf(account),
      fetch: outboundFetch(),
      onCall: (call) => {
        calls.push(call);
      },
    });
    return { ok: true, company, message: `Connected to ${service.name}, company ${company}.` };
  } catch (error) {
    if (!(error instanceof RedirectError)) throw error;
    const remedy =
      error.kind === "unavailable"
        ? "Check the API address and this server's way to it, then press Test again. Registrations wait and are tried by themselves."
        : error.remedy;
    return { ok: false, company: null, message: error.message, remedy };
  }
}
