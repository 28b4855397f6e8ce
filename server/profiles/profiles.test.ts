import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acrossTenants } from "@/db/across-tenants";
import { devices } from "@/db/schema/devices";
import { assembleDevice, findDeviceForPhone } from "@/server/phones/find-device";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";

let offhook: Installation;
beforeAll(async () => {
  offhook = await install();
});
afterAll(() => offhook?.close());

const callers = createCallerFactory(appRouter);
let count = 0;

/** A tenant with phones, and its admin's console. */
async function tenantWith(phones: number) {
  const { slug, id } = await offhook.tenant(`tenant-${++count}`);
  const api = callers({ who: (await offhook.person(slug, "admin")).who });
  const macs = Array.from({ length: phones }, (_, n) => macOf(count * 100 + n));
  for (const mac of macs)
    await api.devices.create({ tenant: slug, mac, vendor: "snom", model: "D785", name: mac, extension: "1" });
  const profile = (name: string, settings = {}) => api.profiles.create({ tenant: slug, name, settings });
  return { tenant: slug, id, api, macs, mac: macs[0] ?? "", profile };
}

const given = async (mac: string) => (await findDeviceForPhone(mac))?.device;
const wrong = (code: string) => expect.objectContaining({ code });

describe("a device's settings", () => {
  it("are the system's, the tenant's over them, then its profiles in their order, setting by setting", async () => {
    const { tenant, api, mac, profile } = await tenantWith(1);
    const bare = await given(mac);
    expect(await api.devices.profiles({ tenant, mac })).toMatchObject({
      profiles: [],
      settings: { timeZone: "Europe/Berlin", language: "en" },
      from: { timeZone: { layer: "system" }, codecs: { layer: "system" } },
    });
    await api.settings.setPhone({ tenant, language: "fr", resyncSeconds: 3600 });
    const east = await profile("East", { timeZone: "America/New_York", language: "es" });
    const quiet = await profile("Quiet", { resyncSeconds: 7200, language: "de" });
    const laid = await api.devices.setProfiles({ tenant, mac, profiles: [east.id, quiet.id] });
    expect(laid).toMatchObject({
      profiles: [
        { id: east.id, name: "East" },
        { id: quiet.id, name: "Quiet" },
      ],
      settings: { timeZone: "America/New_York", language: "de", resyncSeconds: 7200 },
      from: {
        ntpServer: { layer: "tenant" },
        timeZone: { layer: "profile", name: "East" },
        language: { layer: "profile", name: "Quiet" },
      },
    });
    const first = await given(mac);
    expect(first?.settings).toMatchObject(laid.settings);
    expect(first?.revision).not.toBe(bare?.revision);

    await api.devices.setProfiles({ tenant, mac, profiles: [quiet.id, east.id] });
    const turned = await given(mac);
    expect(turned?.settings).toMatchObject({ language: "es", resyncSeconds: 7200 });
    expect(turned?.revision).not.toBe(first?.revision);
    expect(await api.devices.profiles({ tenant, mac })).toMatchObject({
      from: { language: { layer: "profile", id: east.id } },
    });
  });

  it("keep their revision while a profile changes nothing of them", async () => {
    const { tenant, api, macs, mac, profile } = await tenantWith(2);
    const before = await given(mac);
    const { id } = await profile("Empty");
    await api.profiles.assign({ tenant, macs, profileId: id, how: "add" });
    await api.profiles.update({ tenant, id, name: "Still empty" });
    expect((await given(mac))?.revision).toBe(before?.revision);
    await api.profiles.update({ tenant, id, settings: { codecs: ["opus"] } });
    expect((await given(mac))?.settings.codecs).toEqual(["opus"]);
    await api.profiles.update({ tenant, id, settings: { codecs: null } });
    expect((await given(mac))?.revision).toBe(before?.revision);
  });

  it("fall back when a profile is deleted, which says how many had it", async () => {
    const { tenant, api, macs, mac, profile } = await tenantWith(2);
    const before = await given(mac);
    const { id } = await profile("East", { timeZone: "America/New_York" });
    await api.profiles.assign({ tenant, macs, profileId: id, how: "add" });
    expect((await api.profiles.list({ tenant })).items).toMatchObject([{ name: "East", devices: 2 }]);
    expect(await api.profiles.delete({ tenant, id })).toEqual({ devices: 2 });
    expect(await given(mac)).toEqual(before);
    expect((await api.profiles.list({ tenant })).items).toEqual([]);
  });
});

it("costs an unknown MAC as many queries as a phone with profiles", async () => {
  const { tenant, api, mac, profile } = await tenantWith(1);
  for (const name of ["1", "2"]) {
    const { id } = await profile(name, { language: "fr" });
    await api.profiles.assign({ tenant, macs: [mac], profileId: id, how: "add" });
  }
  const queriesFor = (known: boolean) =>
    acrossTenants(async (tx) => {
      const [row] = await tx.select().from(devices).where(eq(devices.mac, mac));
      let queries = 0;
      const counting = new Proxy(tx, {
        get(target, name) {
          if (name === "select") queries += 1;
          return Reflect.get(target, name);
        },
      });
      await assembleDevice(counting, known ? row : undefined);
      return queries;
    });
  expect(await queriesFor(false)).toBe(await queriesFor(true));
});

describe("a profile", () => {
  it("keeps what a change leaves out, and is inherited again where the change says null", async () => {
    const { tenant, api, profile } = await tenantWith(0);
    await api.settings.setPhone({ tenant, ntpServer: "ntp.example.net" });
    const { id } = await profile("East", { timeZone: "America/New_York", language: "es" });
    const changed = await api.profiles.update({
      tenant,
      id,
      settings: { language: null, resyncSeconds: 600 },
    });
    expect(changed.settings).toEqual({ timeZone: "America/New_York", resyncSeconds: 600 });
    expect(await api.profiles.get({ tenant, id })).toMatchObject({
      name: "East",
      settings: changed.settings,
      inherited: { settings: { ntpServer: "ntp.example.net", language: "en" } },
    });
  });

  it("refuses a value that no phone could have, a setting there is none of, and a name that is taken", async () => {
    const { tenant, api, profile } = await tenantWith(0);
    await profile("East");
    await expect(profile("East")).rejects.toEqual(wrong("CONFLICT"));
    const { id } = await profile("West");
    await expect(api.profiles.update({ tenant, id, name: " East " })).rejects.toEqual(wrong("CONFLICT"));
    for (const settings of [{ timeZone: "Mars" }, { resyncSeconds: 1 }, { codecs: [] }, { timezone: "UTC" }])
      await expect(profile("Wrong", settings)).rejects.toEqual(wrong("UNPROCESSABLE_CONTENT"));
  });

  it("is in the audit with what was and what is", async () => {
    const { tenant, api, mac, profile } = await tenantWith(1);
    const { id } = await profile("East", { language: "es" });
    await api.profiles.update({ tenant, id, settings: { language: "fr" } });
    await api.devices.setProfiles({ tenant, mac, profiles: [id] });
    await api.profiles.delete({ tenant, id });
    const { items } = await api.audit.list({ tenant, verb: "profile" });
    expect(items.map(({ verb, thing, before, after }) => [verb, thing.name, before, after])).toEqual([
      ["profile.delete", "East", { name: "East", settings: { language: "fr" }, devices: 1 }, null],
      ["profile.assign", mac, { profiles: [] }, { profiles: ["East"] }],
      [
        "profile.update",
        "East",
        { name: "East", settings: { language: "es" } },
        { name: "East", settings: { language: "fr" } },
      ],
      ["profile.create", "East", null, { name: "East", settings: { language: "es" } }],
    ]);
  });
});

describe("assigning", () => {
  const names = async (api: Awaited<ReturnType<typeof tenantWith>>["api"], tenant: string, mac: string) =>
    (await api.devices.profiles({ tenant, mac })).profiles.map(({ name }) => name);

  it("adds last, puts instead, takes away, and says of every MAC what came of it", async () => {
    const { tenant, api, macs, mac, profile } = await tenantWith(3);
    const [one, two, three] = [await profile("1"), await profile("2"), await profile("3")];
    const assign = (profileId: string, how: "add" | "only" | "remove", whom = macs) =>
      api.profiles.assign({ tenant, macs: whom, profileId, how });
    await assign(one.id, "add");
    await assign(two.id, "add");
    await assign(one.id, "remove", [mac]);
    await assign(three.id, "add");
    const again = await assign(one.id, "add", [...macs, macOf(0xffffff)]);
    expect(again.items.map(({ outcome }) => outcome)).toEqual([
      "changed",
      "unchanged",
      "unchanged",
      "not_found",
    ]);
    expect(await names(api, tenant, mac)).toEqual(["2", "3", "1"]);
    expect(await names(api, tenant, macs[1] ?? "")).toEqual(["1", "2", "3"]);
    expect(await assign(two.id, "only")).toMatchObject({ changed: 3 });
    expect(await assign(two.id, "only")).toMatchObject({ changed: 0 });
    for (const each of macs) expect(await names(api, tenant, each)).toEqual(["2"]);
    expect(await assign(one.id, "remove")).toMatchObject({ changed: 0 });
    expect(await assign(two.id, "remove")).toMatchObject({ changed: 3 });
    expect(await names(api, tenant, mac)).toEqual([]);
  });

  it("takes 500 at once and no more", async () => {
    const { tenant, api, profile } = await tenantWith(0);
    const { id: profileId } = await profile("East");
    const macs = Array.from({ length: 501 }, (_, n) => macOf(0xf00000 + n));
    await expect(api.profiles.assign({ tenant, macs, profileId, how: "add" })).rejects.toEqual(
      wrong("UNPROCESSABLE_CONTENT"),
    );
    const { items } = await api.profiles.assign({ tenant, macs: macs.slice(1), profileId, how: "add" });
    expect(items).toHaveLength(500);
  });

  it("finds no other tenant's profile and no other tenant's device, and the database would refuse both", async () => {
    const own = await tenantWith(1);
    const other = await tenantWith(1);
    const ours = await own.profile("Ours");
    const theirs = await other.profile("Theirs", { language: "fr" });
    const { api, tenant, mac } = own;
    const before = await given(mac);
    await expect(
      api.profiles.assign({ tenant, macs: [mac], profileId: theirs.id, how: "add" }),
    ).rejects.toEqual(wrong("NOT_FOUND"));
    await expect(api.devices.setProfiles({ tenant, mac, profiles: [ours.id, theirs.id] })).rejects.toEqual(
      wrong("NOT_FOUND"),
    );
    const foreign = await api.profiles.assign({ tenant, macs: [other.mac], profileId: ours.id, how: "add" });
    expect(foreign.items).toMatchObject([{ outcome: "not_found" }]);
    expect(await given(mac)).toEqual(before);
    const [device] = await offhook.sql`select id from devices where mac = ${mac}`;
    for (const tenantId of [own.id, other.id])
      await expect(
        offhook.sql`insert into device_profiles (tenant_id, device_id, profile_id, position)
          values (${tenantId}, ${String(device?.id)}, ${theirs.id}, 1)`,
      ).rejects.toMatchObject({ code: "23503" });
  });

  it("by two at once leaves both, in one order or the other", async () => {
    const { tenant, api, macs, profile } = await tenantWith(5);
    const made = [await profile("1"), await profile("2")];
    await Promise.all(
      made.map(({ id }, index) =>
        api.profiles.assign({
          tenant,
          macs: index === 0 ? macs : macs.toReversed(),
          profileId: id,
          how: "add",
        }),
      ),
    );
    for (const mac of macs) expect((await names(api, tenant, mac)).toSorted()).toEqual(["1", "2"]);
  });
});
