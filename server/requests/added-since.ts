import { eq, inArray } from "drizzle-orm";
import { crossing } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { tenants } from "@/db/schema/tenants";

/** Crosses tenants, for the master tenant's log only: whose the MACs are that were nobody's when they asked. */
export async function addedSince(
  tx: Transaction,
  macs: string[],
): Promise<Map<string, { tenant: string; name: string }>> {
  if (macs.length === 0) return new Map();
  const rows = await crossing(tx, (wide) =>
    wide
      .select({ mac: devices.mac, tenant: tenants.slug, name: tenants.name })
      .from(devices)
      .innerJoin(tenants, eq(tenants.id, devices.tenantId))
      .where(inArray(devices.mac, macs)),
  );
  return new Map(rows.map(({ mac, ...owner }) => [mac, owner]));
}
