import { count, eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { tenants } from "@/db/schema/tenants";
import type { TenantRef } from "@/server/context";

/**
 * How many more devices the plan allows the transaction's tenant; `Infinity` without a limit.
 * @param hold "take" keeps others of the tenant from adding until the transaction ends, so that the room is still there.
 */
export async function roomInPlan(
  tx: Transaction,
  { id, plan }: TenantRef,
  hold: "look" | "take",
): Promise<number> {
  if (plan.deviceLimit === null) return Number.POSITIVE_INFINITY;
  if (hold === "take")
    await tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.id, id)).for("update");
  const [have] = await tx.select({ n: count() }).from(devices);
  return Math.max(0, plan.deviceLimit - (have?.n ?? 0));
}
