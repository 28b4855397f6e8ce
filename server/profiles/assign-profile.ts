import { and, asc, eq, inArray, ne } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { deviceProfiles } from "@/db/schema/profiles";
import { tenantVerb } from "@/server/verb";
import { type ProfileRef, profilesOf, requireProfiles } from "./queries";
import { assignProfileInput } from "./schema";

type How = "add" | "only" | "remove";
type Had = ProfileRef & { position: number };
type Change = { id: string; mac: string; before: Had[]; after: ProfileRef[] };

/** Gives a profile to many devices or takes it from them, and says of every MAC what came of it. */
export const assignProfile = tenantVerb({
  permission: "profile:write",
  kind: "write",
  input: assignProfileInput,
  async run({ ctx, tx, input, audit }) {
    const { macs, how } = input;
    const [profile] = await requireProfiles(tx, [input.profileId]);
    const ref = { id: input.profileId, name: profile?.name ?? "" };
    const { found, changes } = await changesOf(tx, macs, ref, how);
    await carryOut(tx, ctx.tenant.id, ref.id, how, changes);
    for (const { id, mac, before, after } of changes)
      await audit({
        verb: "profile.assign",
        thing: { kind: "device", id, name: mac },
        before: { profiles: before.map(({ name }) => name) },
        after: { profiles: after.map(({ name }) => name) },
      });
    await audit({
      verb: "profile.assign",
      thing: { kind: "profile", ...ref },
      after: { how, devices: macs.length, changed: changes.length },
    });
    const changed = new Set(changes.map(({ mac }) => mac));
    return {
      changed: changed.size,
      items: macs.map((mac) => {
        if (!found.has(mac))
          return { mac, outcome: "not_found" as const, message: "There is no such device here." };
        return changed.has(mac)
          ? { mac, outcome: "changed" as const, message: WORDS[how].changed }
          : { mac, outcome: "unchanged" as const, message: WORDS[how].unchanged };
      }),
    };
  },
});

const WORDS: Record<How, { changed: string; unchanged: string }> = {
  add: { changed: "Has the profile now.", unchanged: "Had the profile already." },
  only: { changed: "Has this profile only.", unchanged: "Had this profile only already." },
  remove: { changed: "Does not have the profile any more.", unchanged: "Did not have the profile." },
};

/** Which devices there are, and what each that is to change had and will have. They are locked, by MAC in order. */
async function changesOf(tx: Transaction, macs: string[], profile: ProfileRef, how: How) {
  const rows = await tx
    .select({ id: devices.id, mac: devices.mac })
    .from(devices)
    .where(inArray(devices.mac, macs))
    .orderBy(asc(devices.mac))
    .for("no key update");
  const all = await profilesOf(
    tx,
    rows.map(({ id }) => id),
  );
  const had = new Map<string, Had[]>();
  for (const { deviceId, ...one } of all) had.set(deviceId, [...(had.get(deviceId) ?? []), one]);
  const changes = rows.flatMap(({ id, mac }): Change[] => {
    const before = had.get(id) ?? [];
    const has = before.some((one) => one.id === profile.id);
    if (how === "add") return has ? [] : [{ id, mac, before, after: [...before, profile] }];
    if (how === "only") return has && before.length === 1 ? [] : [{ id, mac, before, after: [profile] }];
    return has ? [{ id, mac, before, after: before.filter((one) => one.id !== profile.id) }] : [];
  });
  return { found: new Set(rows.map(({ mac }) => mac)), changes };
}

async function carryOut(
  tx: Transaction,
  tenantId: string,
  profileId: string,
  how: How,
  changes: Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map(({ id }) => id);
  if (how !== "add") {
    const which = how === "only" ? ne : eq;
    await tx
      .delete(deviceProfiles)
      .where(and(inArray(deviceProfiles.deviceId, ids), which(deviceProfiles.profileId, profileId)));
  }
  if (how === "remove") return;
  await tx
    .insert(deviceProfiles)
    .values(
      changes.map(({ id, before }) => ({
        tenantId,
        deviceId: id,
        profileId,
        position: (before.at(-1)?.position ?? 0) + 1,
      })),
    )
    .onConflictDoNothing();
}
