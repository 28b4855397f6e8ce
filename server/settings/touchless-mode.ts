import { crossing } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { masterTenantId } from "@/server/tenants/master";
import type { Mode } from "./schema";
import { readStoredMode } from "./stored";

/** Crosses tenants: the mode stands at the master tenant and holds for all. `tx` must see the master tenant. */
export async function modeIn(tx: Transaction): Promise<{ mode: Mode; masterId: string }> {
  const masterId = await masterTenantId(tx);
  return { mode: await readStoredMode(tx, masterId), masterId };
}

/**
 * The installation's touchless provisioning mode, read in the caller's own transaction: a second connection here would
 * be waited for by callers that each hold one.
 */
export async function touchlessMode(tx: Transaction): Promise<Mode> {
  return (await crossing(tx, modeIn)).mode;
}
