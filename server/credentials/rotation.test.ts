import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "@/db/tenant";
import { findDeviceForPhone } from "@/server/phones/find-device";
import type { PhoneCredential } from "@/server/provisioning/types";
import { type Api, macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { companyOf, type Service, startService } from "@/server/testing/service";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { bootVirtualPhone } from "@/server/virtual-phone/boot";
import { fetchFile } from "@/server/virtual-phone/fetch-file";
import { makeZtpCredentials } from "./ztp-credentials";

let offhook: Installation;
let service: Service;
let count = 0;
beforeAll(async () => {
  offhook = await install();
  service = await startService({ companies: [companyOf("acme")] });
  await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
  await offhook.work();
});
afterAll(async () => {
  await offhook?.close();
  await service?.close();
});

/** A tenant with phones; `console` is what its admin's screens call. */
async function tenantWith(phones: number) {
  const tenant = await offhook.tenant(`tenant-${++count}`);
  await tenant.admin.ok("PUT", `/tenants/${tenant.slug}/redirect-accounts/snom`, service.account("ck_acme"));
  const { who } = await offhook.person(tenant.slug, "admin");
  const { settings } = createCallerFactory(appRouter)({ who });
  const macs = Array.from({ length: phones }, (_, n) => macOf(count * 100 + n));
  for (const mac of macs) {
    await tenant.admin.ok("POST", `/tenants/${tenant.slug}/devices`, {
      mac,
      vendor: "snom",
      model: "D785",
      name: mac,
      extension: "1",
    });
  }
  return { ...tenant, settings, macs };
}

/** What a phone is answered at its own address, with these credentials. */
async function opens(door: "prov" | "ztprov", mac: string, login: PhoneCredential): Promise<number> {
  const url = new URL(`${offhook.appUrl}/${door}/snomD785-${mac.toUpperCase()}.htm`);
  let status = 0;
  const network = {
    fetch,
    userAgent: "snomD785-SIP 10.1.175.16",
    scheme: "basic" as const,
    signal: undefined,
    allow: () => true,
    onStep: (step: { status: number | null }) => {
      status = step.status ?? 0;
    },
  };
  await fetchFile(network, url, login).catch(() => null);
  return status;
}

/** The pair that the phone's file hands out now. */
async function handedOut(mac: string): Promise<PhoneCredential> {
  const [pair] = (await findDeviceForPhone(mac))?.device.provisioning ?? [];
  if (!pair) throw new Error(`${mac} has no provisioning credentials.`);
  return pair;
}

const ztpOf = async (mac: string) => (await findDeviceForPhone(mac))?.device.ztp ?? [];

describe("rotating provisioning credentials", () => {
  it("of a device: the old pair works until the phone has used the new one", async () => {
    const { slug, settings, macs } = await tenantWith(2);
    const [mac = "", other = ""] = macs;
    const [old, others] = [await handedOut(mac), await handedOut(other)];
    expect(await opens("prov", mac, old)).toBe(200);
    const progress = async () => (await settings.get({ tenant: slug })).rotation;
    expect(await progress()).toMatchObject({
      devices: 2,
      taken: 1,
      waiting: [{ mac: other, lastSeenAt: null }],
    });
    await settings.rotateCredentials({ tenant: slug, mac });
    const fresh = await handedOut(mac);
    expect(fresh.user).not.toBe(old.user);
    expect(await opens("prov", mac, old)).toBe(200);
    expect(await opens("prov", mac, old)).toBe(200);
    expect(await progress()).toMatchObject({ taken: 0, waiting: [{ mac: other }, { mac, name: mac }] });
    expect(await opens("prov", mac, fresh)).toBe(200);
    expect((await progress()).waiting).toEqual([{ mac: other, name: other, lastSeenAt: null }]);
    expect(await opens("prov", mac, old)).toBe(401);
    expect(await opens("prov", mac, fresh)).toBe(200);
    expect((await handedOut(other)).id).toBe(others.id);
  });

  it("again and again while a phone is away: it still gets in with what it used last", async () => {
    const { slug, settings, macs } = await tenantWith(1);
    const [mac = ""] = macs;
    const held = await handedOut(mac);
    expect(await opens("prov", mac, held)).toBe(200);
    for (let round = 0; round < 8; round += 1) await settings.rotateCredentials({ tenant: slug });
    expect(await opens("prov", mac, held)).toBe(200);
    expect(await opens("prov", mac, await handedOut(mac))).toBe(200);
    expect(await opens("prov", mac, held)).toBe(401);
  });

  it("of a tenant's one pair: each phone keeps the old one until it has used the new one itself", async () => {
    const { slug, settings, macs } = await tenantWith(2);
    const [first = "", second = ""] = macs;
    const own = await handedOut(first);
    expect(await opens("prov", first, own)).toBe(200);
    await settings.setCredentials({ tenant: slug, scope: "tenant" });
    const shared = await handedOut(first);
    expect((await handedOut(second)).user).toBe(shared.user);
    expect(await opens("prov", first, own)).toBe(200);
    for (const mac of macs) expect(await opens("prov", mac, shared)).toBe(200);
    expect(await opens("prov", first, own)).toBe(401);

    await settings.rotateCredentials({
      tenant: slug,
      pair: { username: "acme.phones", password: "a-chosen-password" },
    });
    const chosen = await handedOut(first);
    expect(chosen).toMatchObject({ user: "acme.phones", password: "a-chosen-password" });
    expect(await opens("prov", first, chosen)).toBe(200);
    expect(await opens("prov", first, shared)).toBe(401);
    expect(await opens("prov", second, shared)).toBe(200);
    expect(await opens("prov", second, chosen)).toBe(200);
    expect(await opens("prov", second, shared)).toBe(401);
  });

  it("back to a pair for each device gives each its own, and ends the shared one phone by phone", async () => {
    const { slug, settings, macs } = await tenantWith(2);
    const [first = "", second = ""] = macs;
    await settings.setCredentials({ tenant: slug, scope: "tenant" });
    const shared = await handedOut(first);
    for (const mac of macs) expect(await opens("prov", mac, shared)).toBe(200);
    await settings.setCredentials({ tenant: slug, scope: "device" });
    const own = await handedOut(first);
    expect(own.user).not.toBe((await handedOut(second)).user);
    expect(await opens("prov", first, shared)).toBe(200);
    expect(await opens("prov", first, own)).toBe(200);
    expect(await opens("prov", first, shared)).toBe(401);
    expect(await opens("prov", second, own)).toBe(401);
    expect(await opens("prov", second, shared)).toBe(200);
  });
});

describe("ztp credentials", () => {
  async function registeredPhone(policy: object = {}) {
    const tenant = await tenantWith(1);
    await tenant.settings.setCredentials({ tenant: tenant.slug, ...policy });
    const [mac = ""] = tenant.macs;
    await register(tenant.admin, tenant.slug, mac);
    const [ztp] = await ztpOf(mac);
    if (!ztp) throw new Error("The phone has no ztp credentials.");
    return { ...tenant, mac, ztp };
  }
  async function register(admin: Api, slug: string, mac: string) {
    await admin.register(slug, mac);
    await admin.until(slug, mac, ({ status }) => status === "registered");
  }
  const boot = (mac: string, ztp: PhoneCredential) =>
    bootVirtualPhone({
      mac,
      model: "D785",
      firmware: "10.1.175.16",
      auth: "digest",
      start: { url: `${offhook.appUrl}/ztprov/snomD785-{mac}.htm`, user: ztp.user, password: ztp.password },
    });

  it("work again after a factory reset, until the phone is deregistered", async () => {
    const { admin, slug, mac, ztp } = await registeredPhone();
    for (let reset = 0; reset < 3; reset += 1) expect((await boot(mac, ztp)).ok).toBe(true);
    await admin.deregister(slug, mac);
    await admin.until(slug, mac, ({ status }) => status === "none");
    expect((await boot(mac, ztp)).ok).toBe(false);
    expect(await opens("ztprov", mac, ztp)).toBe(401);
    expect(await opens("prov", mac, await handedOut(mac))).toBe(200);
  });

  it("of the last registration only: registering again ends those before", async () => {
    const { admin, slug, mac, ztp } = await registeredPhone();
    await register(admin, slug, mac);
    const [fresh] = await ztpOf(mac);
    expect(fresh?.user).not.toBe(ztp.user);
    expect(await opens("ztprov", mac, ztp)).toBe(401);
    if (fresh) expect(await opens("ztprov", mac, fresh)).toBe(200);
  });

  it("that the service holds work however many registrations have failed since", async () => {
    const { id, mac, ztp } = await registeredPhone();
    const [device] = await offhook.sql`select id from devices where mac = ${mac}`;
    const key = { tenantId: id, deviceId: String(device?.id) };
    const policy = { scope: "device", ztp: "until_deregistered", ztpHours: 1 } as const;
    for (let failed = 0; failed < 6; failed += 1)
      await withTenant(id, (tx) => makeZtpCredentials(tx, key, policy));
    expect(await opens("ztprov", mac, ztp)).toBe(200);
  });

  it("for single use open once, whoever is faster, and a new registration gives new ones", async () => {
    const { admin, slug, mac, ztp } = await registeredPhone({ ztp: "single_use" });
    const answers = await Promise.all([1, 2, 3, 4].map(() => opens("ztprov", mac, ztp)));
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    expect(await opens("ztprov", mac, ztp)).toBe(401);
    await register(admin, slug, mac);
    const [fresh] = await ztpOf(mac);
    if (!fresh) throw new Error("There are no new ztp credentials.");
    expect((await boot(mac, fresh)).ok).toBe(true);
  });

  it("for a time end with it", async () => {
    const { mac, ztp } = await registeredPhone({ ztp: "time_limited", ztpHours: 2 });
    expect(await opens("ztprov", mac, ztp)).toBe(200);
    const [row] = await offhook.sql`
      select extract(epoch from expires_at - z.created_at)::int as seconds from ztp_credentials z
      join devices d on d.id = device_id where mac = ${mac}`;
    expect(row?.seconds).toBe(7200);
    await offhook.sql`update ztp_credentials set expires_at = now() - interval '1 second' where username = ${ztp.user}`;
    expect(await opens("ztprov", mac, ztp)).toBe(401);
  });
});
