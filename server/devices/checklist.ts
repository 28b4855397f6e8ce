import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/connection";
import { stages } from "@/db/schema/devices";
import { redirectAccounts } from "@/db/schema/redirects";
import { touchlessMode } from "@/server/settings/touchless-mode";
import { tenantVerb } from "@/server/verb";
import { listDeviceSummaries } from "./queries";
import { listDevicesInput } from "./schema";

/**
 * How far a tenant has come on its way to the first provisioned phone, read from what is there. `account` is null where
 * the operator keeps it, and where none is entered.
 */
export const readChecklist = tenantVerb({
  permission: "device:read",
  kind: "query",
  input: z.object({}),
  async run({ ctx, tx }) {
    const mode = await touchlessMode(tx);
    const keptByOperator = mode === "master" && !ctx.tenant.isMaster;
    const [account] = keptByOperator ? [] : await tx.select().from(redirectAccounts).limit(1);
    const done = await everProvisioned(tx);
    const furthest = listDevicesInput.parse({ sort: "truth", order: "desc", limit: 1 });
    const [device] = done ? [] : (await listDeviceSummaries(tx, furthest)).items;
    return {
      done,
      mode,
      planIncludesIt: ctx.tenant.plan.touchlessProvisioning,
      keptByOperator,
      account: account
        ? {
            vendor: account.vendor,
            testOk: account.testOk,
            company: account.company,
            message: account.testMessage,
          }
        : null,
      /** The device that has come furthest. */
      device: device ?? null,
    };
  },
});

async function everProvisioned(tx: Transaction): Promise<boolean> {
  const [row] = await tx
    .select({ id: stages.deviceId })
    .from(stages)
    .where(and(eq(stages.stage, "provisioned"), isNull(stages.reason)))
    .limit(1);
  return row !== undefined;
}
