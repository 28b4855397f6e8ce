import { and, eq, isNull, ne } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { provisioningCredentials, ztpCredentials } from "@/db/schema/credentials";
import { devices } from "@/db/schema/devices";
import { withTenant } from "@/db/tenant";
import type { PhoneSuccess } from "@/server/provisioning/types";
import { noteStage } from "@/server/stages/queries";

/**
 * A phone is about to get its file with right credentials: the stage, what it used, and with that the end of what it
 * no longer needs. Durable before the answer leaves.
 * @throws Error when single-use credentials were used by another request meanwhile, or the device has got another MAC;
 * the phone gets nothing then.
 */
export function noteSuccess(success: PhoneSuccess): Promise<void> {
  const { device, door, identity, at } = success;
  const key = { tenantId: device.tenantId, deviceId: device.deviceId };
  return withTenant(device.tenantId, async (tx) => {
    const [still] = await tx
      .update(devices)
      .set({ lastSeenAt: at, ...(identity.firmware ? { firmware: identity.firmware } : {}) })
      .where(and(eq(devices.id, device.deviceId), eq(devices.mac, device.mac)))
      .returning({ id: devices.id });
    if (!still) throw new Error("The device was replaced or deleted while the phone was answered.");
    if (door === "ztprov") {
      await noteZtpUse(tx, success);
      await noteStage(tx, key, "redirected", { at, source: "phone" });
    } else {
      await noteProvisioningUse(tx, success);
      await noteStage(tx, key, "provisioned", { at, source: "phone", revision: device.revision });
    }
  });
}

async function noteZtpUse(tx: Transaction, { credentialId, at }: PhoneSuccess): Promise<void> {
  const [pair] = await tx
    .select()
    .from(ztpCredentials)
    .where(eq(ztpCredentials.id, credentialId))
    .for("update");
  if (!pair || pair.revokedAt || (pair.singleUse && pair.usedAt)) {
    throw new Error("The ztp credentials were used up or revoked while the phone was answered.");
  }
  await tx.update(ztpCredentials).set({ usedAt: at }).where(eq(ztpCredentials.id, pair.id));
}

/** Once the phone has used the pair that is handed out now, its older ones end. */
async function noteProvisioningUse(
  tx: Transaction,
  { device, credentialId, at }: PhoneSuccess,
): Promise<void> {
  await tx
    .update(provisioningCredentials)
    .set({ usedAt: at })
    .where(and(eq(provisioningCredentials.id, credentialId), isNull(provisioningCredentials.usedAt)));
  await tx
    .update(devices)
    .set({ usedCredentialId: credentialId })
    .where(and(eq(devices.id, device.deviceId)));
  if (device.provisioning[0]?.id !== credentialId) return;
  await tx
    .update(provisioningCredentials)
    .set({ retiredAt: at })
    .where(
      and(
        eq(provisioningCredentials.deviceId, device.deviceId),
        isNull(provisioningCredentials.retiredAt),
        ne(provisioningCredentials.id, credentialId),
      ),
    );
}
