import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { deviceProfiles, profiles } from "@/db/schema/profiles";
import { notFound } from "@/server/errors";
import { readTenantPhone } from "@/server/settings/stored";
import { type Laid, layOver } from "./layers";
import { profileSettings } from "./schema";

export type ProfileRef = { id: string; name: string };

const settingsOf = (stored: unknown) => profileSettings.parse(stored);

/** Profiles of the transaction's tenant by name, each with how many devices have it. @param id only this one. */
export async function listProfileSummaries(tx: Transaction, id?: string) {
  const rows = await tx
    .select({
      id: profiles.id,
      name: profiles.name,
      devices: sql<number>`count(${deviceProfiles.deviceId})::int`,
      settings: profiles.settings,
    })
    .from(profiles)
    .leftJoin(
      deviceProfiles,
      and(eq(deviceProfiles.tenantId, profiles.tenantId), eq(deviceProfiles.profileId, profiles.id)),
    )
    .where(id ? eq(profiles.id, id) : undefined)
    .groupBy(profiles.id)
    .orderBy(asc(profiles.name));
  return rows.map((row) => ({ ...row, settings: settingsOf(row.settings) }));
}

/** @throws DomainError not_found: another tenant's profile is not there. */
export async function profileSummary(tx: Transaction, id: string) {
  const [found] = await listProfileSummaries(tx, id);
  if (!found) throw notFound("profile");
  return found;
}

/**
 * Profiles by their ids, kept from being deleted (or changed, where they are to be changed) until the transaction ends.
 * @throws DomainError not_found when one of them is not there.
 */
export async function requireProfiles(
  tx: Transaction,
  ids: string[],
  until: "key share" | "update" = "key share",
) {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: profiles.id, name: profiles.name, settings: profiles.settings })
    .from(profiles)
    .where(inArray(profiles.id, ids))
    .orderBy(asc(profiles.id))
    .for(until);
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw notFound("profile");
    return { ...row, settings: settingsOf(row.settings) };
  });
}

/** The profiles of devices, each device's in their order. */
export async function profilesOf(tx: Transaction, deviceIds: string[]) {
  if (deviceIds.length === 0) return [];
  return tx
    .select({
      deviceId: deviceProfiles.deviceId,
      position: deviceProfiles.position,
      id: profiles.id,
      name: profiles.name,
    })
    .from(deviceProfiles)
    .innerJoin(
      profiles,
      and(eq(profiles.tenantId, deviceProfiles.tenantId), eq(profiles.id, deviceProfiles.profileId)),
    )
    .where(inArray(deviceProfiles.deviceId, deviceIds))
    .orderBy(asc(deviceProfiles.position), asc(profiles.id));
}

/** A device's profiles in their order, as a list of it says them. */
export async function profileRefs(tx: Transaction, deviceId: string): Promise<ProfileRef[]> {
  return (await profilesOf(tx, [deviceId])).map(({ id, name }) => ({ id, name }));
}

/** The phone settings that a device inherits without any profile: the tenant's over the system's. */
export async function inheritedSettings(tx: Transaction, tenantId: string): Promise<Laid> {
  return layOver([{ from: { layer: "tenant" }, settings: await readTenantPhone(tx, tenantId) }]);
}

/**
 * A device's phone settings, and which layer each is from: the system's, the tenant's, then its profiles in their order.
 * The number of queries does not depend on what there is.
 */
export async function deviceSettings(
  tx: Transaction,
  device: { tenantId: string; deviceId: string },
): Promise<Laid> {
  const tenant = await readTenantPhone(tx, device.tenantId);
  const own = await tx
    .select({ id: profiles.id, name: profiles.name, settings: profiles.settings })
    .from(deviceProfiles)
    .innerJoin(
      profiles,
      and(eq(profiles.tenantId, deviceProfiles.tenantId), eq(profiles.id, deviceProfiles.profileId)),
    )
    .where(and(eq(deviceProfiles.tenantId, device.tenantId), eq(deviceProfiles.deviceId, device.deviceId)))
    .orderBy(asc(deviceProfiles.position), asc(profiles.id));
  return layOver([
    { from: { layer: "tenant" }, settings: tenant },
    ...own.map(({ id, name, settings }) => ({
      from: { layer: "profile" as const, id, name },
      settings: settingsOf(settings),
    })),
  ]);
}
