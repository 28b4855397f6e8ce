import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { companyOf, eventually, isDelete, isPut, type Service, startService } from "@/server/testing/service";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { bootVirtualPhone } from "@/server/virtual-phone/boot";

let offhook: Installation;
let service: Service;
const names = Array.from({ length: 12 }, (_, n) => `r${n}`);
beforeAll(async () => {
  offhook = await install();
  service = await startService({ companies: names.map((name) => companyOf(name)) });
  await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
  await offhook.work();
});
afterAll(async () => {
  await offhook?.close();
  await service?.close();
});

const callers = createCallerFactory(appRouter);
let count = 0;
let phones = 0;

/** A tenant with a key of its own, one phone, and a MAC for the one that takes its place. */
async function customer() {
  const tenant = names[count++] ?? "";
  const { admin, id } = await offhook.tenant(tenant);
  await admin.ok("PUT", `/tenants/${tenant}/redirect-accounts/snom`, service.account(`ck_${tenant}`));
  const { who } = await offhook.person(tenant, "admin");
  const caller = callers({ who });
  const [mac, newMac] = [macOf(++phones), macOf(++phones)];
  const lines = [{ number: "7", userId: "seven", password: "sip-seven", displayName: "Seven" }];
  await caller.devices.create({
    tenant,
    mac,
    vendor: "snom",
    model: "D785",
    name: "Desk",
    extension: "7",
    lines,
  });
  const status = async (of: string) => (await caller.registrations.get({ tenant, mac: of })).status;
  return {
    id,
    tenant,
    caller,
    mac,
    newMac,
    register: () => caller.registrations.register({ tenant, mac }),
    replace: (from = mac, to = newMac) => caller.devices.replaceMac({ tenant, mac: from, newMac: to }),
    until: (of: string, wanted: string) => eventually(async () => expect(await status(of)).toBe(wanted)),
    get: (of: string) => caller.devices.get({ tenant, mac: of }),
    key: `ck_${tenant}`,
  };
}
const listed = (mac: string) => service.sandbox.state.endpoints.has(mac);
const boot = (mac: string) =>
  bootVirtualPhone({
    mac,
    model: "D785",
    firmware: "10.1.175.16",
    auth: "digest",
    redirectUrl: `${service.origin}/phone`,
  });
const pairsOf = (mac: string) => offhook.sql<{ username: string; retired: boolean }[]>`
  select p.username, p.retired_at is not null as retired from provisioning_credentials p
  join devices d on d.id = p.device_id where d.mac = ${mac} order by p.created_at`;

describe("replacing a phone by another", () => {
  it("takes the old MAC off the service, registers the new one, and begins the truth line anew", async () => {
    const own = await customer();
    await own.register();
    await own.until(own.mac, "registered");
    expect((await boot(own.mac)).ok).toBe(true);
    const before = await own.get(own.mac);
    expect(before).toMatchObject({ firmware: "10.1.175.16", stages: { provisioned: { source: "phone" } } });
    const [oldPair] = await pairsOf(own.mac);

    const replaced = await own.replace();
    expect(replaced).toMatchObject({
      mac: own.newMac,
      name: "Desk",
      moved: "register-anew",
      sharedCredentials: false,
      firmware: null,
      lastSeenAt: null,
      lines: [{ number: "7", userId: "seven", displayName: "Seven" }],
    });
    expect(replaced.id).toBe(before.id);
    expect(replaced.stages).toEqual({ listed: null, redirected: null, provisioned: null, online: null });
    await own.until(own.newMac, "registered");
    expect([listed(own.mac), listed(own.newMac)]).toEqual([false, true]);
    const calls = service.seen.filter(({ key, method }) => key === own.key && method !== "GET");
    const order = calls.map(({ method, path }) => `${method} ${path.slice(-12)}`);
    expect(order.indexOf(`DELETE ${own.mac}`)).toBeLessThan(order.indexOf(`PUT ${own.newMac}`));
    expect(order).not.toContain(`DELETE ${own.newMac}`);

    const pairs = await pairsOf(own.newMac);
    expect(pairs.map(({ retired }) => retired)).toEqual([true, false]);
    expect(pairs[0]?.username).toBe(oldPair?.username);
    await expect(own.get(own.mac)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await boot(own.mac)).ok).toBe(false);
    const booted = await boot(own.newMac);
    expect(booted.identities).toMatchObject([{ user: "seven", displayName: "Seven", hasPassword: true }]);
    expect(await own.get(own.newMac)).toMatchObject({ stages: { listed: { source: "SRAPS" } } });

    const [entry] = await offhook.sql`
      select * from audit_entries where tenant_id = ${own.id} and verb = 'device.replace-mac'`;
    expect(entry).toMatchObject({
      thing_name: own.newMac,
      before: { mac: own.mac },
      after: { mac: own.newMac, registration: "register-anew" },
    });
  });

  it("while it is being registered: what was written for the old MAC is taken off, once its call has ended", async () => {
    const own = await customer();
    const release = service.hold((call) => isPut(call) && call.key === own.key);
    await own.register();
    await service.came(1, (call) => isPut(call) && call.key === own.key);
    expect((await own.replace()).moved).toBe("register-anew");
    expect(service.seen.some((call) => isDelete(call) && call.key === own.key)).toBe(false);
    release();
    await own.until(own.newMac, "registered");
    expect([listed(own.mac), listed(own.newMac)]).toEqual([false, true]);
  });

  it("while the service is down: nothing is lost, and Register takes the old one off first", async () => {
    const own = await customer();
    await own.register();
    await own.until(own.mac, "registered");
    const fault = { kind: "status" as const, status: 403, method: "DELETE", count: 50 };
    service.sandbox.state.faults.add(fault);
    await own.replace();
    await own.until(own.newMac, "failed");
    expect([listed(own.mac), listed(own.newMac)]).toEqual([true, false]);
    service.sandbox.state.faults.clear();
    await own.caller.registrations.register({ tenant: own.tenant, mac: own.newMac });
    await own.until(own.newMac, "registered");
    expect([listed(own.mac), listed(own.newMac)]).toEqual([false, true]);
  });

  it("twice in a row, and back again, leaves the last one listed and no other", async () => {
    const own = await customer();
    await own.register();
    await own.until(own.mac, "registered");
    const third = macOf(++phones);
    await own.replace();
    await own.replace(own.newMac, third);
    await own.replace(third, own.mac);
    await own.until(own.mac, "registered");
    expect([listed(own.mac), listed(own.newMac), listed(third)]).toEqual([true, false, false]);
  });

  it("that was never registered, or that is disabled, registers nothing", async () => {
    const fresh = await customer();
    expect((await fresh.replace()).moved).toBe("none");
    expect(await fresh.get(fresh.newMac)).toMatchObject({ status: "none" });
    expect(service.seen.some(({ key }) => key === fresh.key)).toBe(false);

    const off = await customer();
    await off.register();
    await off.until(off.mac, "registered");
    await off.caller.devices.update({ tenant: off.tenant, mac: off.mac, enabled: false });
    expect((await off.replace()).moved).toBe("deregister");
    await off.until(off.newMac, "none");
    expect([listed(off.mac), listed(off.newMac)]).toEqual([false, false]);
  });

  it("is deleted with the old MAC taken off", async () => {
    const own = await customer();
    await own.register();
    await own.until(own.mac, "registered");
    const release = service.hold((call) => isDelete(call) && call.key === own.key);
    await own.replace();
    await service.came(1, (call) => isDelete(call) && call.key === own.key);
    await own.caller.devices.delete({ tenant: own.tenant, mac: own.newMac });
    await expect(own.replace(own.newMac, macOf(++phones))).rejects.toMatchObject({ code: "CONFLICT" });
    release();
    await eventually(() => expect(own.get(own.newMac)).rejects.toMatchObject({ code: "NOT_FOUND" }));
    expect([listed(own.mac), listed(own.newMac)]).toEqual([false, false]);
  });

  it("refuses a MAC that is taken, without saying whose, and its own", async () => {
    const [own, other] = [await customer(), await customer()];
    const mine = macOf(++phones);
    await own.caller.devices.create({
      tenant: own.tenant,
      mac: mine,
      vendor: "snom",
      model: "710",
      name: "Mine",
      extension: "1",
    });
    await expect(own.replace(own.mac, mine)).rejects.toMatchObject({
      code: "CONFLICT",
      message: "This MAC is here already: “Mine”.",
    });
    const foreign = own.replace(own.mac, other.mac);
    await expect(foreign).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(foreign).rejects.not.toThrow(new RegExp(`Desk|${other.tenant}`));
    await expect(own.replace(own.mac, own.mac)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
    const racing = macOf(++phones);
    const both = await Promise.allSettled([own.replace(own.mac, racing), other.replace(other.mac, racing)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [lost] = both.filter((one) => one.status === "rejected");
    expect(lost).toMatchObject({ reason: { code: "CONFLICT" } });
  });
});
