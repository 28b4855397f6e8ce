import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runnerStatus } from "@/server/runner/status";
import { type Api, macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { companyOf, eventually, isPut, type Service, startService } from "@/server/testing/service";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { pausedWords } from "./words";

let offhook: Installation;
let service: Service;
const callers = createCallerFactory(appRouter);
let operator: ReturnType<typeof callers>;
const names = Array.from({ length: 11 }, (_, n) => `q${n}`);

beforeAll(async () => {
  offhook = await install();
  service = await startService({ companies: names.map((name) => companyOf(name)) });
  await offhook.work();
  await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
  operator = callers({ who: (await offhook.person("master", "operator")).who });
});
afterAll(async () => {
  await offhook?.close();
  await service?.close();
});

let count = 0;
let phones = 0;

/** A tenant with a key of its own and its queue, with phones. */
async function customer(many: number, queue: { queuenum?: number; queuecap?: number } = {}) {
  const slug = names[count++] ?? "";
  const tenant = await offhook.tenant(slug);
  await tenant.admin.ok("PUT", `/tenants/${slug}/redirect-accounts/snom`, service.account(`ck_${slug}`));
  await tenant.admin.ok("PATCH", `/tenants/${slug}/redirect-accounts/snom/queue`, queue);
  const macs = Array.from({ length: many }, () => macOf(phones++));
  for (const mac of macs) {
    await tenant.admin.ok("POST", `/tenants/${slug}/devices`, {
      mac,
      vendor: "snom",
      model: "D785",
      name: mac,
      extension: "1",
    });
  }
  const [account] = await offhook.sql`select id from redirect_accounts where tenant_id = ${tenant.id}`;
  return { ...tenant, macs, accountId: String(account?.id), key: `ck_${slug}` };
}

const registered = ({ admin, slug }: { admin: Api; slug: string }, mac: string) =>
  admin.until(slug, mac, ({ status }) => status === "registered");
const queueOf = async ({ slug }: { slug: string }) =>
  (await operator.queues.list({ query: slug })).items.find((queue) => queue.slug === slug);
const callsOf = ({ key }: { key: string }) => service.seen.filter((call) => call.key === key).length;
/** Nothing promised, nothing due: what has not happened by now does not happen. */
const quiet = () =>
  eventually(async () => {
    expect(await runnerStatus(offhook.sql)).toMatchObject({ unroutedEvents: 0 });
    expect(await offhook.sql`select 1 from graphile_worker.jobs where run_at <= now()`).toHaveLength(0);
    expect(await offhook.sql`select 1 from outbox_events where sent_at is null`).toHaveLength(0);
  });

describe("a paused queue", () => {
  it("hands out nothing, says so on the device, and resumes in order", async () => {
    const acme = await customer(5, { queuenum: 1 });
    const { accountId, macs } = acme;
    await operator.queues.pause({ accountId });
    const order = [...macs].reverse();
    for (const mac of order) await acme.admin.register(acme.slug, mac);
    await quiet();
    expect(callsOf(acme)).toBe(0);
    for (const mac of macs) {
      expect(await acme.admin.registration(acme.slug, mac)).toMatchObject({
        status: "queued",
        lastMessage: "waiting: the queue is paused by the operator",
        remedy: pausedWords.remedy,
      });
    }
    expect(await queueOf(acme)).toMatchObject({ waiting: 5, running: 0, pausedAt: expect.any(Date) });

    expect(await operator.queues.resume({ accountId })).toEqual({ waiting: 5 });
    for (const mac of macs) {
      expect(await registered(acme, mac)).toMatchObject({ lastMessage: null, remedy: null });
    }
    const written = service.seen.filter((call) => isPut(call) && call.key === acme.key);
    expect(written.map(({ path }) => path.slice(-12))).toEqual(order);
    expect(await queueOf(acme)).toMatchObject({ waiting: 0, oldestAt: null, pausedAt: null });
  });

  it("lets a call under way end, and hands out nobody after it", async () => {
    const acme = await customer(2, { queuenum: 1 });
    const [first = "", second = ""] = acme.macs;
    const release = service.hold(({ key }) => key === acme.key);
    for (const mac of acme.macs) await acme.admin.register(acme.slug, mac);
    await service.held(1);
    expect(await operator.queues.pause({ accountId: acme.accountId })).toMatchObject({ waiting: 1 });
    release();
    await registered(acme, first);
    await quiet();
    expect(await acme.admin.registration(acme.slug, second)).toMatchObject({
      status: "queued",
      ...pausedWords,
    });
    expect(service.sandbox.state.puts.get(second)).toBeUndefined();
    await operator.queues.resume({ accountId: acme.accountId });
    await registered(acme, second);
  });

  it("does not try again what had failed for a while, whoever presses what, until it is resumed", async () => {
    const acme = await customer(1);
    const [mac = ""] = acme.macs;
    const { accountId } = acme;
    service.sandbox.state.faults.add({ kind: "status", status: 503, path: `/endpoints/${mac}`, count: 1 });
    await acme.admin.register(acme.slug, mac);
    await acme.admin.until(acme.slug, mac, ({ nextAttemptAt }) => nextAttemptAt !== null);
    expect(await queueOf(acme)).toMatchObject({ retrying: 1, lastTrouble: { mac, slug: acme.slug } });
    const before = callsOf(acme);
    await operator.queues.pause({ accountId });
    expect(await acme.admin.registration(acme.slug, mac)).toMatchObject({
      status: "queued",
      nextAttemptAt: null,
    });
    await acme.admin.register(acme.slug, mac);
    await expect(operator.queues.tryNow({ accountId })).rejects.toThrow("The queue is paused");
    await offhook.sql`update runner.steps set due_at = now() where status = 'pending' and due_at is not null`;
    await offhook.sql`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs), run_at => now())`;
    await quiet();
    expect(callsOf(acme)).toBe(before);
    await operator.queues.resume({ accountId });
    await registered(acme, mac);
  });

  it("takes back at its next try what the pause met in the middle of a call", async () => {
    const acme = await customer(1);
    const [mac = ""] = acme.macs;
    const { accountId } = acme;
    service.sandbox.state.faults.add({ kind: "status", status: 503, path: `/endpoints/${mac}`, count: 1 });
    const release = service.hold(({ key }) => key === acme.key);
    await acme.admin.register(acme.slug, mac);
    await service.held(1);
    await operator.queues.pause({ accountId });
    release();
    await acme.admin.until(acme.slug, mac, ({ nextAttemptAt }) => nextAttemptAt !== null);
    const before = callsOf(acme);
    const back = await acme.admin.until(acme.slug, mac, ({ status }) => status === "queued");
    expect(back).toMatchObject(pausedWords);
    expect(callsOf(acme)).toBe(before);
    await operator.queues.resume({ accountId });
    await registered(acme, mac);
  });
});

describe("the operator's buttons", () => {
  it("retry all that failed, beyond queuecap, and leave what may not be asked for", async () => {
    const acme = await customer(4, { queuenum: 1, queuecap: 1 });
    const [disabled = ""] = acme.macs;
    for (const mac of acme.macs) service.sandbox.state.foreignMacs.add(mac);
    for (const mac of acme.macs) {
      await acme.admin.register(acme.slug, mac);
      await acme.admin.until(acme.slug, mac, ({ status }) => status === "failed");
      service.sandbox.state.foreignMacs.delete(mac);
    }
    await offhook.sql`update devices set enabled = false where mac = ${disabled}`;
    expect(await queueOf(acme)).toMatchObject({ failed: 4, lastTrouble: { message: expect.any(String) } });
    expect(await operator.queues.retryFailed({ accountId: acme.accountId })).toEqual({
      asked: 3,
      skipped: 1,
      next: null,
    });
    for (const mac of acme.macs.slice(1)) await registered(acme, mac);
    expect(await acme.admin.registration(acme.slug, disabled)).toMatchObject({ status: "failed" });
  });

  it("retry a removal that failed with what was to follow it: the phone that took the place is registered", async () => {
    const acme = await customer(1);
    const [mac = ""] = acme.macs;
    const newMac = macOf(phones++);
    await acme.admin.register(acme.slug, mac);
    await registered(acme, mac);
    service.sandbox.state.faults.add({
      kind: "status",
      status: 403,
      method: "DELETE",
      path: `/endpoints/${mac}`,
      count: 1,
    });
    const admin = callers({ who: (await offhook.person(acme.slug, "admin")).who });
    await admin.devices.replaceMac({ tenant: acme.slug, mac, newMac });
    await acme.admin.until(acme.slug, newMac, ({ status }) => status === "failed");
    const { asked } = await operator.queues.retryFailed({ accountId: acme.accountId });
    expect(asked).toBe(1);
    await registered(acme, newMac);
    const { endpoints } = service.sandbox.state;
    expect([endpoints.has(mac), endpoints.has(newMac)]).toEqual([false, true]);
  });

  it("retry a registration as its button would: what stands there under a replaced MAC is taken off first", async () => {
    const acme = await customer(1);
    const [mac = ""] = acme.macs;
    const listed = macOf(phones++);
    await acme.admin.register(acme.slug, mac);
    await registered(acme, mac);
    const { endpoints } = service.sandbox.state;
    const entry = endpoints.get(mac);
    if (entry) endpoints.set(listed, { ...entry, mac: listed });
    await offhook.sql`update registrations set outcome = 'failed', listed_mac = ${listed}
      where device_id = (select id from devices where mac = ${mac})`;
    await operator.queues.retryFailed({ accountId: acme.accountId });
    await registered(acme, mac);
    expect([endpoints.has(listed), endpoints.has(mac)]).toEqual([false, true]);
  });

  it("tell the operator what to do where a tenant is told to ask the operator", async () => {
    const acme = await customer(1);
    const [mac = ""] = acme.macs;
    await offhook.operator.ok("PUT", "/tenants/master/redirect-accounts/snom", {
      ...service.account("ck_q0"),
      keySecret: "not the secret",
    });
    await operator.mode.set({ mode: "master" });
    try {
      // Phones of other tenants move to the master account too, and fail there: this one after them.
      await expect
        .poll(() => offhook.sql`select 1 from registrations where phase <> 'idle'`, { timeout: 20_000 })
        .toHaveLength(0);
      await acme.admin.register(acme.slug, mac);
      const failed = await acme.admin.until(acme.slug, mac, ({ status }) => status === "failed");
      expect(failed.remedy).toMatch(/^Ask the operator/);
      const { items } = await operator.queues.list({ query: "master" });
      expect(items[0]?.lastTrouble).toMatchObject({
        mac,
        message: failed.lastMessage,
        remedy: "Open the master account and press Test: it says what to do.",
      });
    } finally {
      await operator.mode.set({ mode: "per_tenant" });
    }
  });

  it("try at once what waits for its next try", async () => {
    const acme = await customer(1);
    const [mac = ""] = acme.macs;
    service.sandbox.state.faults.add({ kind: "status", status: 503, path: `/endpoints/${mac}`, count: 1 });
    await acme.admin.register(acme.slug, mac);
    await acme.admin.until(acme.slug, mac, ({ nextAttemptAt }) => nextAttemptAt !== null);
    expect(await operator.queues.tryNow({ accountId: acme.accountId })).toEqual({
      tried: 1,
      stillWaiting: 0,
    });
    await acme.admin.until(acme.slug, mac, ({ status }) => status === "registered", 3_000);
  });

  it("find their account by what it needs", async () => {
    const acme = await customer(1);
    const shown = async (show: "busy" | "trouble") =>
      (await operator.queues.list({ show })).items.map(({ slug }) => slug);
    expect(await shown("trouble")).not.toContain(acme.slug);
    await operator.queues.pause({ accountId: acme.accountId });
    expect(await shown("trouble")).toContain(acme.slug);
    expect(await shown("busy")).not.toContain(acme.slug);
    await acme.admin.register(acme.slug, acme.macs[0] ?? "");
    expect(await shown("busy")).toContain(acme.slug);
    await operator.queues.resume({ accountId: acme.accountId });
    await registered(acme, acme.macs[0] ?? "");
  });
});
