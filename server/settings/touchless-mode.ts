import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { masterTenantId } from "@/server/tenants/master";
import type { Mode } from "./schema";
import { readStoredMode } from "./stored";

/** Crosses tenants: the mode stands at the master tenant and holds for all. `tx` must see the master tenant. */
export async function modeIn(tx: Transaction): Promise<{ mode: Mode; masterId: string }> {
  const masterId = await masterTenantId(tx);
  return { mode: await readStoredMode(tx, masterId), masterId };
}

/** The installation's touchless provisioning mode. */
export async function touchlessMode(): Promise<Mode> {
  return (await acrossTenants(modeIn)).mode;
}
