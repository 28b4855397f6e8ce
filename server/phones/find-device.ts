import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { NIL } from "uuid";
import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { devices, lines } from "@/db/schema/devices";
import {
  acceptedPairs,
  PROVISIONING_PASSWORD,
  pairsFor,
} from "@/server/credentials/provisioning-credentials";
import { usable, ZTP_PASSWORD, ztpPairs } from "@/server/credentials/ztp-credentials";
import { LINE_PASSWORD } from "@/server/devices/lines";
import { deviceSettings } from "@/server/profiles/queries";
import type { DeviceForPhone } from "@/server/provisioning/types";
import { unseal } from "@/server/secrets";
import { readAdminPassword, readCredentialPolicy } from "@/server/settings/stored";

export type Found = {
  device: DeviceForPhone;
  /** When what was found stops being true by itself: the next ztp credential to expire. */
  until: Date | null;
};

/**
 * Crosses tenants: a phone says its MAC, not its tenant.
 * @param mac 12 lower-case hex digits.
 * @returns all that the phones' door needs, unsealed; it never leaves the process but as that phone's own file.
 */
export function findDeviceForPhone(mac: string): Promise<Found | null> {
  return acrossTenants(async (tx) => {
    const [row] = await tx.select().from(devices).where(eq(devices.mac, mac));
    return assembleDevice(tx, row);
  });
}

/** What the phones' door needs of a device, unsealed; null without one. `tx` sees the device's tenant. */
export async function assembleDevice(
  tx: Transaction,
  row: typeof devices.$inferSelect | undefined,
): Promise<Found | null> {
  // An unknown MAC costs the same queries as a known one: how long a refusal takes tells nothing.
  const key = row ? { tenantId: row.tenantId, deviceId: row.id } : { tenantId: NIL, deviceId: NIL };
  const now = new Date();
  const policy = await readCredentialPolicy(tx, key.tenantId);
  const pairs = acceptedPairs(await pairsFor(tx, key), policy, row?.usedCredentialId ?? null);
  const ztp = (await ztpPairs(tx, key)).filter((pair) => usable(pair, now));
  const accounts = await tx
    .select()
    .from(lines)
    .where(eq(lines.deviceId, key.deviceId))
    .orderBy(asc(lines.position));
  const settings = {
    ...(await deviceSettings(tx, key)).settings,
    adminPassword: (await readAdminPassword(tx, key.tenantId)) ?? "",
  };
  if (!row) return null;
  const content = {
    ...key,
    mac: row.mac,
    vendor: row.vendor,
    model: row.model,
    name: row.name,
    enabled: row.enabled,
    ztp: ztp.map((pair) => opened(pair, ZTP_PASSWORD)),
    provisioning: pairs.map((pair) => opened(pair, PROVISIONING_PASSWORD)),
    lines: accounts.map(
      ({ passwordSealed, number, userId, authId, displayName, registrar, port, transport }) => ({
        number,
        userId,
        authId,
        password: unseal(passwordSealed, LINE_PASSWORD),
        displayName,
        registrar,
        port,
        transport,
      }),
    ),
    settings,
  };
  const expiries = ztp.flatMap((pair) => (pair.expiresAt ? [pair.expiresAt.getTime()] : []));
  return {
    device: { ...content, revision: revisionOf(content) },
    until: expiries.length > 0 ? new Date(Math.min(...expiries)) : null,
  };
}

const opened = (pair: { id: string; username: string; passwordSealed: string }, context: string) => ({
  id: pair.id,
  user: pair.username,
  password: unseal(pair.passwordSealed, context),
});

/** Names what the phone receives: equal content, equal revision. ztp credentials are not part of it. */
function revisionOf(content: Omit<DeviceForPhone, "revision">): string {
  const { ztp: _ztp, provisioning, ...rest } = content;
  const told = JSON.stringify({ ...rest, handedOut: provisioning[0] ?? null });
  return createHash("sha256").update(told).digest("hex").slice(0, 12);
}
