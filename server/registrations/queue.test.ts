import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runnerStatus } from "@/server/runner/status";
import { previewMode } from "@/server/settings/change-mode";
import { type Api, macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { companyOf, eventually, isDelete, isPut, type Service, startService } from "@/server/testing/service";
import { accountsToSweep, sweepAccount } from "./sweep";

let offhook: Installation;
let service: Service;
const names = Array.from({ length: 40 }, (_, n) => `c${n}`);

beforeAll(async () => {
  offhook = await install();
  service = await startService({ companies: names.map((name) => companyOf(name)) });
  await offhook.work();
});
afterAll(async () => {
  await offhook?.close();
  await service?.close();
});

beforeEach(async () => {
  service.sandbox.state.faults.clear();
  await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
});

let count = 0;
let phones = 0;
type Customer = Awaited<ReturnType<typeof customer>>;

/** A tenant with a key of its own at a company of its own. */
async function customer(queue: { queuenum?: number; queuecap?: number } = {}) {
  const name = names[count++] ?? "";
  const tenant = await offhook.tenant(name);
  await tenant.admin.ok("PUT", `/tenants/${name}/redirect-accounts/snom`, service.account(`ck_${name}`));
  await tenant.admin.ok("PATCH", `/tenants/${name}/redirect-accounts/snom/queue`, queue);
  return { ...tenant, key: `ck_${name}` };
}

async function addPhones({ admin, slug }: { admin: Api; slug: string }, many: number): Promise<string[]> {
  const macs = Array.from({ length: many }, () => macOf(phones++));
  for (const mac of macs) {
    await admin.ok("POST", `/tenants/${slug}/devices`, {
      mac,
      vendor: "snom",
      model: "D785",
      name: mac,
      extension: "1",
    });
  }
  return macs;
}

const isRegistered = ({ status }: { status: string }) => status === "registered";
const registered = ({ admin, slug }: Customer, mac: string) => admin.until(slug, mac, isRegistered);
const listed = (mac: string) => service.sandbox.state.endpoints.has(mac);
const puts = (mac: string) => service.sandbox.state.puts.get(mac) ?? 0;
/** Waits until nothing is under way, so that what did not happen can be looked at. */
const quiet = () =>
  eventually(async () => {
    expect(await runnerStatus(offhook.sql)).toMatchObject({ unroutedEvents: 0 });
    expect(await offhook.sql`select 1 from graphile_worker.jobs where run_at <= now()`).toHaveLength(0);
    expect(await offhook.sql`select 1 from outbox_events where sent_at is null`).toHaveLength(0);
  });

describe("the queue of an account", () => {
  it("never has more than queuenum under way, and serves first who came first", async () => {
    const acme = await customer({ queuenum: 2 });
    const macs = await addPhones(acme, 7);
    const release = service.hold(({ key }) => key === acme.key);
    for (const mac of macs) await acme.admin.register(acme.slug, mac);
    await service.held(2);
    const statuses = await Promise.all(
      macs.map(async (mac) => (await acme.admin.registration(acme.slug, mac)).status),
    );
    expect(statuses).toEqual(["running", "running", "queued", "queued", "queued", "queued", "queued"]);
    release();
    for (const mac of macs) await registered(acme, mac);
    expect(service.most.get(acme.key)).toBe(2);

    const one = await customer({ queuenum: 1 });
    const order = await addPhones(one, 6);
    for (const mac of [...order].reverse()) await one.admin.register(one.slug, mac);
    for (const mac of order) await registered(one, mac);
    const written = service.seen.filter((call) => isPut(call) && call.key === one.key);
    expect(written.map(({ path }) => path.slice(-12))).toEqual([...order].reverse());
    expect(service.most.get(one.key)).toBe(1);
  });

  it("refuses beyond queuecap in words, and nothing is half done", async () => {
    const acme = await customer({ queuenum: 1, queuecap: 2 });
    const macs = await addPhones(acme, 4);
    const last = macs[3] ?? "";
    const release = service.hold(({ key }) => key === acme.key);
    for (const mac of macs.slice(0, 3)) await acme.admin.register(acme.slug, mac);
    const refused = await acme.admin.call("PUT", `/tenants/${acme.slug}/devices/${last}/registration`);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      type: "urn:offhook:problem:limit",
      detail: "The queue of this redirect account is full: 2 wait, and queuecap is 2.",
      remedy: "Wait until some are done, or raise queuecap in Settings → Advanced.",
    });
    expect(await acme.admin.registration(acme.slug, last)).toMatchObject({
      status: "none",
      lastMessage: null,
      attempts: [],
    });
    const [left] = await offhook.sql`
      select (select count(*)::int from registrations r where r.device_id = d.id) as registrations,
        (select count(*)::int from ztp_credentials z where z.device_id = d.id) as pairs,
        (select count(*)::int from audit_entries where thing_name = mac and verb <> 'device.create') as audited
      from devices d where mac = ${last}`;
    expect(left).toEqual({ registrations: 0, pairs: 0, audited: 0 });
    release();
    for (const mac of macs.slice(0, 3)) await registered(acme, mac);
    await acme.admin.register(acme.slug, last);
    await registered(acme, last);
  });

  it("knows nothing of another account's outage", async () => {
    const [down, up] = [await customer({ queuenum: 64 }), await customer()];
    const release = service.hold(({ key }) => key === down.key);
    const stuck = await addPhones(down, 66);
    await Promise.all(stuck.map((mac) => down.admin.register(down.slug, mac)));
    await service.held(64);
    const fine = await addPhones(up, 5);
    for (const mac of fine) await up.admin.register(up.slug, mac);
    for (const mac of fine) await up.admin.until(up.slug, mac, isRegistered, 5_000);
    expect(stuck.some(listed)).toBe(false);
    release();
    for (const mac of stuck) await registered(down, mac);
  });

  it("takes more at once as soon as queuenum is raised", async () => {
    const acme = await customer({ queuenum: 1 });
    const macs = await addPhones(acme, 3);
    const release = service.hold(({ key }) => key === acme.key);
    for (const mac of macs) await acme.admin.register(acme.slug, mac);
    await service.held(1);
    await acme.admin.ok("PATCH", `/tenants/${acme.slug}/redirect-accounts/snom/queue`, { queuenum: 3 });
    await service.held(3);
    release();
    for (const mac of macs) await registered(acme, mac);
  });
});

describe("what was asked last is what will be", () => {
  it("Deregister during a Register", async () => {
    const acme = await customer();
    const [mac = ""] = await addPhones(acme, 1);
    const release = service.hold(isPut);
    const before = service.seen.filter(isPut).length;
    await acme.admin.register(acme.slug, mac);
    await service.came(before + 1, isPut);
    await acme.admin.deregister(acme.slug, mac);
    expect(await acme.admin.registration(acme.slug, mac)).toMatchObject({ status: "deregistering" });
    release();
    await acme.admin.until(acme.slug, mac, ({ status }) => status === "none");
    await quiet();
    expect([listed(mac), puts(mac)]).toEqual([false, 1]);
    expect(
      await offhook.sql`select 1 from ztp_credentials z join devices d on d.id = device_id
      where mac = ${mac} and revoked_at is null`,
    ).toHaveLength(0);
  });

  it("Register during a Deregister", async () => {
    const acme = await customer();
    const [mac = ""] = await addPhones(acme, 1);
    await acme.admin.register(acme.slug, mac);
    await registered(acme, mac);
    const release = service.hold(isDelete);
    const before = service.seen.filter(isDelete).length;
    await acme.admin.deregister(acme.slug, mac);
    await service.came(before + 1, isDelete);
    await acme.admin.register(acme.slug, mac);
    release();
    await registered(acme, mac);
    await quiet();
    expect([listed(mac), puts(mac)]).toEqual([true, 2]);
    expect(await acme.admin.registration(acme.slug, mac)).toMatchObject({
      status: "registered",
      stages: { listed: { source: "SRAPS" } },
    });
  });

  it("Register twice, while the first call hangs: one entry, one pair of credentials", async () => {
    const acme = await customer();
    const [mac = ""] = await addPhones(acme, 1);
    const release = service.hold(({ key }) => key === acme.key);
    const before = service.seen.length;
    await acme.admin.register(acme.slug, mac);
    await service.came(before + 1);
    await acme.admin.register(acme.slug, mac);
    release();
    await registered(acme, mac);
    await quiet();
    expect(listed(mac)).toBe(true);
    const given = await offhook.sql`
      select username from ztp_credentials z join devices d on d.id = device_id where mac = ${mac} and revoked_at is null`;
    expect(given).toHaveLength(1);
    const entry = Object.values(service.sandbox.state.endpoints.get(mac)?.settings_manager ?? {});
    expect(entry.map(({ value }) => value)).toContain(given[0]?.username);
  });

  it("asked by many at once, over and over: every call is answered, and all ends as asked last", async () => {
    const acme = await customer({ queuenum: 4 });
    const macs = await addPhones(acme, 6);
    const path = (mac: string) => `/tenants/${acme.slug}/devices/${mac}/registration`;
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all(
        macs.flatMap((mac) => [
          acme.admin.call("PUT", path(mac)),
          acme.admin.call("DELETE", path(mac)),
          acme.admin.call("PUT", path(mac)),
        ]),
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
    }
    for (const mac of macs.slice(0, 3)) await acme.admin.deregister(acme.slug, mac);
    for (const mac of macs.slice(3)) await acme.admin.register(acme.slug, mac);
    for (const mac of macs.slice(0, 3))
      await acme.admin.until(acme.slug, mac, ({ status }) => status === "none");
    for (const mac of macs.slice(3)) await registered(acme, mac);
    await quiet();
    expect(macs.map(listed)).toEqual([false, false, false, true, true, true]);
  }, 60_000);
});

describe("an outage", () => {
  const minutes = (at: string | null) => `${at?.slice(11, 16)} UTC`;

  it("is waited out in words; Test's success wakes who waits", async () => {
    const acme = await customer();
    const [mac = ""] = await addPhones(acme, 1);
    service.sandbox.state.faults.add({ kind: "status", status: 503, path: "/endpoints/", count: 1 });
    const began = Date.now();
    await acme.admin.register(acme.slug, mac);
    const waiting = await acme.admin.until(acme.slug, mac, ({ nextAttemptAt }) => nextAttemptAt !== null);
    expect(waiting.status).toBe("running");
    expect(waiting.lastMessage).toBe(
      `waiting: SRAPS has a failure of its own (503), next try ${minutes(waiting.nextAttemptAt)}`,
    );
    expect(waiting.attemptsMade).toBe(1);
    const delay = Date.parse(waiting.nextAttemptAt ?? "") - began;
    expect(delay).toBeGreaterThan(3_900);
    expect(delay).toBeLessThan(8_000);
    await acme.admin.ok("POST", `/tenants/${acme.slug}/redirect-accounts/snom/test`);
    const done = await acme.admin.until(acme.slug, mac, isRegistered, 3_000);
    expect(done).toMatchObject({ lastMessage: null, nextAttemptAt: null });
    expect(puts(mac)).toBe(1);
  });

  it("ends by itself at the time that was named", async () => {
    const acme = await customer();
    const [mac = ""] = await addPhones(acme, 1);
    service.sandbox.state.faults.add({ kind: "reset", path: "/endpoints/", count: 1 });
    await acme.admin.register(acme.slug, mac);
    const waiting = await acme.admin.until(acme.slug, mac, ({ nextAttemptAt }) => nextAttemptAt !== null);
    const done = await registered(acme, mac);
    expect(Date.parse(done.registeredAt ?? "")).toBeGreaterThanOrEqual(
      Date.parse(waiting.nextAttemptAt ?? ""),
    );
  });

  it.each([429, 503])(
    "%i with Retry-After is not asked before that, whatever else succeeds",
    async (status) => {
      const acme = await customer();
      const [mac = "", next = ""] = await addPhones(acme, 2);
      service.sandbox.state.faults.add({
        kind: "status",
        status,
        retryAfter: "120",
        path: `/endpoints/${mac}`,
        count: 1,
      });
      const began = Date.now();
      await acme.admin.register(acme.slug, mac);
      const waiting = await acme.admin.until(acme.slug, mac, ({ nextAttemptAt }) => nextAttemptAt !== null);
      expect(Date.parse(waiting.nextAttemptAt ?? "")).toBeGreaterThanOrEqual(began + 120_000);
      const calls = () => service.seen.filter(({ path }) => path.endsWith(mac)).length;
      const sofar = calls();
      await acme.admin.register(acme.slug, next);
      await registered(acme, next);
      expect(await acme.admin.registration(acme.slug, mac)).toMatchObject({
        nextAttemptAt: waiting.nextAttemptAt,
      });
      expect(calls()).toBe(sofar);
      await acme.admin.register(acme.slug, mac);
      await registered(acme, mac);
    },
  );

  it("with nothing at the API address says so, and Deregister ends the waiting", async () => {
    const acme = await customer();
    const [mac = ""] = await addPhones(acme, 1);
    const { keyId, keySecret } = service.account(acme.key);
    await acme.admin.ok("PUT", `/tenants/${acme.slug}/redirect-accounts/snom`, {
      apiUrl: "http://127.0.0.1:9/api/v1/",
      keyId,
      keySecret,
    });
    await acme.admin.register(acme.slug, mac);
    const waiting = await acme.admin.until(acme.slug, mac, ({ nextAttemptAt }) => nextAttemptAt !== null);
    expect(waiting.lastMessage).toBe(
      `waiting: Nothing takes the connection at the API address, next try ${minutes(waiting.nextAttemptAt)}`,
    );
    await acme.admin.ok("PUT", `/tenants/${acme.slug}/redirect-accounts/snom`, service.account(acme.key));
    await acme.admin.deregister(acme.slug, mac);
    await acme.admin.until(acme.slug, mac, ({ status }) => status === "none");
  });
});

describe("a permanent answer", () => {
  it("is not tried again, and is told with what to do", async () => {
    const acme = await customer();
    const [mac = ""] = await addPhones(acme, 1);
    service.sandbox.state.foreignMacs.add(mac);
    await acme.admin.register(acme.slug, mac);
    const failed = await acme.admin.until(acme.slug, mac, ({ status }) => status === "failed");
    expect(failed).toMatchObject({
      lastMessage: "This MAC belongs to another company in SRAPS.",
      nextAttemptAt: null,
    });
    expect(failed.remedy).toMatch(/release it/);
    expect(failed.stages.listed).toMatchObject({
      source: "SRAPS",
      reason: failed.lastMessage,
      remedy: failed.remedy,
    });
    await quiet();
    expect(service.seen.filter(({ path }) => path.endsWith(mac))).toHaveLength(1);
    const runs = await offhook.sql`
      select runs.status from runner.runs join runner.events on events.id = event_id
      join registrations on payload -> 'data' ->> 'registrationId' = registrations.id::text
      join devices on devices.id = device_id where mac = ${mac}`;
    expect(runs.map(({ status }) => status)).toEqual(["failed"]);
  });

  it("of a device that no service ever took does not keep it from being deleted", async () => {
    const acme = await customer();
    const [mac = ""] = await addPhones(acme, 1);
    service.sandbox.state.setRole(acme.key, "None");
    await acme.admin.register(acme.slug, mac);
    await acme.admin.until(acme.slug, mac, ({ status }) => status === "failed");
    expect((await acme.admin.call("DELETE", `/tenants/${acme.slug}/devices/${mac}`)).status).toBe(204);
    expect((await acme.admin.call("GET", `/tenants/${acme.slug}/devices/${mac}`)).status).toBe(404);
  });

  it("at a Deregister leaves the device, says why, and the next one ends it", async () => {
    const acme = await customer();
    const [mac = ""] = await addPhones(acme, 1);
    await acme.admin.register(acme.slug, mac);
    await registered(acme, mac);
    service.sandbox.state.setRole(acme.key, "None");
    await acme.admin.deregister(acme.slug, mac);
    const failed = await acme.admin.until(acme.slug, mac, ({ status }) => status === "failed");
    expect(failed.lastMessage).toBe("The key has no Role in SRAPS.");
    expect(failed.registeredAt).not.toBeNull();
    service.sandbox.state.setRole(acme.key, "Admin");
    await acme.admin.deregister(acme.slug, mac);
    await acme.admin.until(acme.slug, mac, ({ status }) => status === "none");
    expect(listed(mac)).toBe(false);
  });
});

describe("Delete", () => {
  it("of a registered device deregisters it first, then it is gone", async () => {
    const acme = await customer();
    const [mac = ""] = await addPhones(acme, 1);
    await acme.admin.register(acme.slug, mac);
    await registered(acme, mac);
    const release = service.hold(isDelete);
    const asked = await acme.admin.call("DELETE", `/tenants/${acme.slug}/devices/${mac}`);
    expect([asked.status, asked.body]).toMatchObject([202, { registration: { status: "deregistering" } }]);
    expect(listed(mac)).toBe(true);
    release();
    await eventually(async () => {
      expect((await acme.admin.call("GET", `/tenants/${acme.slug}/devices/${mac}`)).status).toBe(404);
    });
    expect(listed(mac)).toBe(false);
    const verbs =
      await offhook.sql`select verb, actor_name from audit_entries where thing_name = ${mac} order by at, id`;
    expect(verbs.map(({ verb }) => verb)).toEqual([
      "device.create",
      "device.register",
      "device.delete-asked",
      "device.delete",
    ]);
    expect((await offhook.operator.call("DELETE", `/tenants/${acme.slug}`)).status).toBe(204);
  });

  it("of a tenant is refused while a service lists one of its phones, and takes all it has after that", async () => {
    const acme = await customer();
    const [mac = "", other = ""] = await addPhones(acme, 2);
    for (const one of [mac, other]) await acme.admin.register(acme.slug, one);
    for (const one of [mac, other]) await registered(acme, one);
    const refused = await offhook.operator.call("DELETE", `/tenants/${acme.slug}`);
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { remedy: "Deregister them first, then delete the tenant." },
    ]);
    for (const one of [mac, other]) await acme.admin.deregister(acme.slug, one);
    for (const one of [mac, other]) await acme.admin.until(acme.slug, one, ({ status }) => status === "none");
    expect((await offhook.operator.call("DELETE", `/tenants/${acme.slug}`)).status).toBe(204);
    expect(await offhook.sql`select 1 from devices where mac in (${mac}, ${other})`).toHaveLength(0);
  });
});

describe("changing the mode", () => {
  it("says before what it will do, and does it: moved, stranded, deregistered", async () => {
    const before = await offhook.sql<{ slug: string; mac: string }[]>`
      select t.slug, d.mac from registrations join devices d on d.id = device_id
      join tenants t on t.id = d.tenant_id where registrations.status <> 'none'`;
    await offhook.sql`update redirect_accounts set queuecap = 1000`;
    await Promise.all(
      before.map(async ({ slug, mac }) => {
        await offhook.operator.deregister(slug, mac);
        await offhook.operator.until(slug, mac, ({ status }) => status === "none");
      }),
    );
    const [own, poor] = [await customer(), await offhook.tenant("poor")];
    const master = names[count++] ?? "";
    await offhook.operator.ok(
      "PUT",
      "/tenants/master/redirect-accounts/snom",
      service.account(`ck_${master}`),
    );
    const [mac = ""] = await addPhones(own, 1);
    const [poorMac = ""] = await addPhones(poor, 1);
    await own.admin.register(own.slug, mac);
    await registered(own, mac);
    const noKey = await poor.admin.call("PUT", `/tenants/poor/devices/${poorMac}/registration`);
    expect([noKey.status, noKey.body]).toMatchObject([
      409,
      {
        detail: "There is no key for SRAPS in this tenant yet.",
        remedy: "Enter it in Configuration, save, press Test, then Register again.",
      },
    ]);
    const person = await offhook.person("master", "operator");
    const preview = (mode: "off" | "master" | "per_tenant") => previewMode.call(person.who, { mode });
    const companyHolding = (one: string) =>
      service.sandbox.state.companies.find(
        ({ id }) => id === service.sandbox.state.endpoints.get(one)?.companyId,
      )?.name;

    expect(await preview("master")).toMatchObject({
      from: "per_tenant",
      to: "master",
      moved: 1,
      stranded: 0,
      deregistered: 0,
    });
    expect(companyHolding(mac)).toBe(own.slug);
    await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "master" });
    await eventually(() => expect(companyHolding(mac)).toBe(master));
    await own.admin.until(own.slug, mac, isRegistered);
    expect(await own.admin.ok("GET", `/tenants/${own.slug}/redirect-accounts`)).toMatchObject({ items: [] });
    const kept = await own.admin.call(
      "PUT",
      `/tenants/${own.slug}/redirect-accounts/snom`,
      service.account(own.key),
    );
    expect([kept.status, kept.body]).toMatchObject([
      409,
      { detail: "The operator keeps the redirect account for all tenants." },
    ]);
    await poor.admin.register("poor", poorMac);
    await poor.admin.until("poor", poorMac, isRegistered);
    expect(companyHolding(poorMac)).toBe(master);

    expect(await preview("per_tenant")).toMatchObject({
      moved: 1,
      stranded: 1,
      deregistered: 0,
      tenants: [`Tenant ${own.slug}`, "Tenant poor"],
    });
    await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
    await eventually(() =>
      expect([companyHolding(mac), companyHolding(poorMac)]).toEqual([own.slug, undefined]),
    );
    const stranded = await poor.admin.until("poor", poorMac, ({ status }) => status === "none");
    expect(stranded).toMatchObject({
      lastMessage: "There is no key for SRAPS in this tenant yet.",
      remedy: "Enter it in Configuration, save, press Test, then Register again.",
    });
    await own.admin.until(own.slug, mac, isRegistered);
    await offhook.operator.ok("PUT", "/tenants/poor/redirect-accounts/snom", service.account(own.key));
    await poor.admin.until("poor", poorMac, isRegistered);
    expect(companyHolding(poorMac)).toBe(own.slug);

    expect(await preview("off")).toMatchObject({ moved: 0, stranded: 0, deregistered: 2 });
    await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "off" });
    await own.admin.until(own.slug, mac, ({ status }) => status === "none");
    await poor.admin.until("poor", poorMac, ({ status }) => status === "none");
    expect([listed(mac), listed(poorMac)]).toEqual([false, false]);
    const off = await own.admin.call("PUT", `/tenants/${own.slug}/devices/${mac}/registration`);
    expect([off.status, off.body]).toMatchObject([409, { detail: "Touchless provisioning is off." }]);
  });

  it("is refused in words where the plan does not include it", async () => {
    const acme = await customer();
    const [mac = ""] = await addPhones(acme, 1);
    await offhook.operator.ok("PATCH", `/tenants/${acme.slug}`, { plan: { touchlessProvisioning: false } });
    const refused = await acme.admin.call("PUT", `/tenants/${acme.slug}/devices/${mac}/registration`);
    expect([refused.status, refused.body]).toMatchObject([
      409,
      {
        detail: "The plan of this tenant does not include touchless provisioning.",
        remedy: "Ask the operator for a plan that does.",
      },
    ]);
  });
});

describe("the sweep", () => {
  async function sweep({ id }: Customer) {
    const [account] = await offhook.sql`select id from redirect_accounts where tenant_id = ${id}`;
    expect(await accountsToSweep()).toContain(account?.id);
    return sweepAccount(String(account?.id));
  }

  it("finds what was removed or changed at the service, says so, and Register mends it", async () => {
    const acme = await customer();
    const [gone = "", changed = "", fine = ""] = await addPhones(acme, 3);
    for (const mac of [gone, changed, fine]) await acme.admin.register(acme.slug, mac);
    for (const mac of [gone, changed, fine]) await registered(acme, mac);
    expect(await sweep(acme)).toEqual({ drifted: 0, strangers: 0 });

    const { endpoints } = service.sandbox.state;
    endpoints.delete(gone);
    const entry = endpoints.get(changed);
    const [uuid = "", setting] =
      Object.entries(entry?.settings_manager ?? {}).find(([, { value }]) => value.startsWith("http")) ?? [];
    if (entry && setting) entry.settings_manager[uuid] = { ...setting, value: "http://elsewhere.example/" };
    if (entry) endpoints.set("000413ffffff", { ...entry, mac: "000413ffffff" });
    expect(await sweep(acme)).toEqual({ drifted: 2, strangers: 1 });

    const remedy = "Press Register to list it again.";
    for (const [mac, reason] of [
      [gone, "SRAPS no longer lists this phone."],
      [changed, "SRAPS lists this phone with other values than ours."],
    ] as const) {
      const drifted = await acme.admin.registration(acme.slug, mac);
      expect(drifted).toMatchObject({
        status: "failed",
        lastMessage: reason,
        remedy,
        stages: { listed: { source: "SRAPS", reason, remedy } },
      });
      await acme.admin.register(acme.slug, mac);
      await registered(acme, mac);
    }
    expect(await acme.admin.registration(acme.slug, fine)).toMatchObject({
      status: "registered",
      lastMessage: null,
    });
    endpoints.delete("000413ffffff");
    expect(await sweep(acme)).toEqual({ drifted: 0, strangers: 0 });
  });

  it("leaves all as it is when the service does not answer, and keeps why", async () => {
    const acme = await customer();
    const [mac = ""] = await addPhones(acme, 1);
    await acme.admin.register(acme.slug, mac);
    await registered(acme, mac);
    service.sandbox.state.faults.add({ kind: "status", status: 500, path: "/endpoints/", count: 0 });
    expect(await sweep(acme)).toEqual({ drifted: 0, strangers: 0 });
    expect(await acme.admin.registration(acme.slug, mac)).toMatchObject({ status: "registered" });
    const [account] =
      await offhook.sql`select sweep_message from redirect_accounts where tenant_id = ${acme.id}`;
    expect(account?.sweep_message).toBe("SRAPS has a failure of its own (500).");
  });
});

it("more calls at once than there are connections are all answered", async () => {
  const acme = await customer();
  const calls = Array.from({ length: 30 }, () =>
    acme.viewer.call("GET", `/tenants/${acme.slug}/redirect-accounts`),
  );
  const answers = await Promise.all(calls);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
});
