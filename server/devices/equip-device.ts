import type { Transaction } from "@/db/connection";
import type { TenantRef } from "@/server/context";
import { ensureDeviceCredentials } from "@/server/credentials/provisioning-credentials";
import { ensureAdminPassword } from "@/server/settings/stored";
import { lineFromExtension, replaceLines } from "./lines";
import type { LineInput } from "./schema";

/** Gives a device that was just added its lines and its provisioning credentials. */
export async function equipDevice(
  tx: Transaction,
  tenant: TenantRef,
  device: { id: string; name: string; extension: string; lines?: LineInput[] | undefined },
): Promise<void> {
  await replaceLines(
    tx,
    { tenantId: tenant.id, deviceId: device.id, deviceName: device.name, sipDomain: tenant.sipDomain },
    device.lines ?? [lineFromExtension(device.extension)],
  );
  await ensureAdminPassword(tx, tenant.id);
  await ensureDeviceCredentials(tx, { tenantId: tenant.id, deviceId: device.id });
}
