import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { deviceProfiles } from "@/db/schema/profiles";
import { requireDevice } from "@/server/devices/queries";
import { deviceMacInput } from "@/server/devices/schema";
import { tenantVerb } from "@/server/verb";
import { deviceSettings, profileRefs, requireProfiles } from "./queries";
import { setDeviceProfilesInput } from "./schema";

async function current(tx: Transaction, tenantId: string, deviceId: string) {
  const { settings, from } = await deviceSettings(tx, { tenantId, deviceId });
  return { profiles: await profileRefs(tx, deviceId), settings, from };
}

/** A device's profiles in their order, and of each phone setting what it gets and which layer that is from. */
export const readDeviceProfiles = tenantVerb({
  permission: "profile:read",
  kind: "query",
  input: deviceMacInput,
  async run({ ctx, tx, input }) {
    const device = await requireDevice(tx, input.mac);
    return current(tx, ctx.tenant.id, device.id);
  },
});

/** Gives a device these profiles in this order, and no others. */
export const setDeviceProfiles = tenantVerb({
  permission: "profile:write",
  kind: "write",
  input: setDeviceProfilesInput,
  async run({ ctx, tx, input, audit }) {
    const { id } = await requireDevice(tx, input.mac);
    const wanted = await requireProfiles(tx, input.profiles);
    await tx.select({ id: devices.id }).from(devices).where(eq(devices.id, id)).for("no key update");
    const before = await profileRefs(tx, id);
    if (before.map((one) => one.id).join() !== input.profiles.join()) {
      await tx.delete(deviceProfiles).where(eq(deviceProfiles.deviceId, id));
      const rows = wanted.map((profile, index) => ({
        tenantId: ctx.tenant.id,
        deviceId: id,
        profileId: profile.id,
        position: index + 1,
      }));
      if (rows.length > 0) await tx.insert(deviceProfiles).values(rows);
    }
    await audit({
      verb: "profile.assign",
      thing: { kind: "device", id, name: input.mac },
      before: { profiles: before.map(({ name }) => name) },
      after: { profiles: wanted.map(({ name }) => name) },
    });
    return current(tx, ctx.tenant.id, id);
  },
});
