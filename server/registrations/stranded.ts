import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { registrations } from "@/db/schema/redirects";
import { DomainError } from "@/server/errors";
import { tenantRef } from "@/server/tenants/tenant-ref";
import { askToRegister } from "./ask-registration";

/** Devices that a change of mode took off one account while there was no other: they wait for a key. */
const waitsForAKey = and(
  eq(registrations.thenRegister, true),
  eq(registrations.phase, "idle"),
  isNull(registrations.registeredAt),
);

/**
 * Registers the devices that wait for a key, where there is one now. `tx` crosses tenants.
 * @returns how many were asked for.
 */
export async function registerStranded(tx: Transaction, tenantId?: string): Promise<number> {
  const waiting = await tx
    .select({ device: devices })
    .from(registrations)
    .innerJoin(devices, eq(devices.id, registrations.deviceId))
    .where(and(waitsForAKey, tenantId ? eq(devices.tenantId, tenantId) : undefined));
  let asked = 0;
  for (const { device } of waiting) {
    const tenant = await tenantRef(tx, { id: device.tenantId });
    if (!tenant) continue;
    try {
      await askToRegister(tx, tenant, device);
      asked += 1;
    } catch (refused) {
      if (!(refused instanceof DomainError)) throw refused;
      await tx
        .update(registrations)
        .set({ lastMessage: refused.message, remedy: refused.detail.remedy ?? null })
        .where(eq(registrations.deviceId, device.id));
    }
  }
  return asked;
}
