import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runnerStatus } from "@/server/runner/status";
import type { FaultInput } from "@/server/sandbox/faults";
import { Api, macOf } from "@/server/testing/api";
import { type RunningApp, startApp, testKeys } from "@/server/testing/app";
import { createTestDatabase, type TestDatabase } from "@/server/testing/database";
import {
  companyOf,
  eventually,
  type Incoming,
  isPut,
  type Service,
  startService,
} from "@/server/testing/service";

const keys = testKeys();
let database: TestDatabase;
let service: Service;
let app: RunningApp;
let api: Api;
let sql: postgres.Sql;

const start = async (port: number) => startApp({ databaseUrl: database.url, keys, port });

beforeAll(async () => {
  database = await createTestDatabase();
  sql = postgres(database.url, { max: 2, onnotice: () => {} });
  service = await startService({ companies: [companyOf("acme")] });
  app = await start(0);
  api = new Api(fetch, app.url, await app.command(["token", "--operator"]));
  await api.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
  await api.ok("POST", "/tenants", { slug: "acme", name: "Acme" });
  await api.ok("PUT", "/tenants/acme/redirect-accounts/snom", service.account("ck_acme"));
});
afterAll(async () => {
  await app?.stop();
  await service?.close();
  await sql?.end();
  await database?.drop();
});

const restart = async () => {
  await app.kill();
  service.sandbox.state.faults.clear();
  app = await start(Number(new URL(app.url).port));
};

async function addPhones(first: number, count: number): Promise<string[]> {
  const macs = Array.from({ length: count }, (_, n) => macOf(first + n));
  for (const mac of macs) {
    await api.ok("POST", "/tenants/acme/devices", {
      mac,
      vendor: "snom",
      model: "D785",
      name: mac,
      extension: mac.slice(-3),
    });
  }
  return macs;
}

/** Registered, written at the service exactly `puts` times, with exactly one pair given, and nothing left over. */
async function provesExactlyOnce(macs: string[], puts: (mac: string) => number | undefined) {
  await eventually(async () => {
    const rows = await sql`
      select mac, registrations.status, phase, last_message, next_attempt_at, in_flight_generation,
        (select count(*)::int from ztp_credentials z where z.device_id = devices.id
          and given_at is not null and revoked_at is null) as given,
        (select count(*)::int from ztp_credentials z where z.device_id = devices.id
          and given_at is null and revoked_at is null) as loose
      from devices left join registrations on device_id = devices.id where mac in ${sql(macs)} order by mac`;
    expect(rows.map((row) => ({ ...row }))).toEqual(
      macs.map((mac) => ({
        mac,
        status: "registered",
        phase: "idle",
        last_message: null,
        next_attempt_at: null,
        in_flight_generation: null,
        given: 1,
        loose: 0,
      })),
    );
  }, 25_000);
  const { endpoints } = service.sandbox.state;
  for (const mac of macs) {
    expect.soft(service.sandbox.state.puts.get(mac), mac).toBe(puts(mac));
    const listed = endpoints.get(mac);
    const values = Object.values(listed?.settings_manager ?? {}).map(({ value }) => value);
    const [pair] = await sql`
      select username from ztp_credentials join devices on devices.id = device_id where mac = ${mac} and given_at is not null`;
    expect(values).toContain(pair?.username);
  }
  const steps = await sql`
    select runs.id, steps.name, count(*)::int as n from runner.runs join runner.steps on run_id = runs.id
    where function_id like '%register-device' group by 1, 2 having count(*) > 1`;
  expect([...steps]).toEqual([]);
  await eventually(async () => {
    expect(await runnerStatus(sql)).toMatchObject({
      queued: 0,
      running: 0,
      failed: 0,
      unroutedEvents: 0,
      repeatedSteps: 0,
    });
  });
}

describe("kill -9 of the whole app", () => {
  it("in the middle of 20 registrations, with SRAPS hanging: all 20 are registered once each", async () => {
    await api.ok("PATCH", "/tenants/acme/redirect-accounts/snom/queue", { queuenum: 8 });
    const macs = await addPhones(0, 20);
    service.sandbox.state.faults.add({ kind: "hang", path: "/endpoints/", count: 0 });
    for (const mac of macs) await api.register("acme", mac);
    await service.came(8, ({ path }) => path.includes("/endpoints/"));
    expect(service.sandbox.state.endpoints.size).toBe(0);
    const made = await sql`select device_id, id from ztp_credentials order by 1`;
    expect(made).toHaveLength(8);
    await restart();
    await provesExactlyOnce(macs, () => 1);
    const still =
      await sql`select device_id, id from ztp_credentials where id in ${sql(made.map(({ id }) => id))} order by 1`;
    expect([...still]).toEqual([...made]);
    expect(await sql`select 1 from ztp_credentials`).toHaveLength(20);
  }, 60_000);

  const moments: { name: string; fault?: FaultInput; after: number; of: (call: Incoming) => boolean }[] = [
    { name: "at the first call of all", fault: { kind: "hang", count: 0 }, after: 1, of: () => true },
    {
      name: "when two entries are written and their answers never come",
      fault: { kind: "hang", method: "PUT", after: true, count: 0 },
      after: 2,
      of: isPut,
    },
    { name: "when the fourth entry is being written", after: 4, of: isPut },
    {
      name: "while what was written is being confirmed",
      after: 3,
      of: ({ method, path }) => method === "GET" && /endpoints\/\w{12}$/.test(path),
    },
  ];

  it("at several instants, again and again on one database: nothing is lost and nothing doubled", async () => {
    await api.ok("PATCH", "/tenants/acme/redirect-accounts/snom/queue", { queuenum: 3 });
    let first = 100;
    for (const { fault, after, of } of moments) {
      const macs = await addPhones(first, 6);
      first += 6;
      const before = service.seen.filter(of).length;
      if (fault) service.sandbox.state.faults.add(fault);
      const reached = service.came(before + after, of);
      for (const mac of macs) await api.register("acme", mac);
      await reached;
      await restart();
      await provesExactlyOnce(macs, () => 1);
    }
  }, 90_000);

  it("right after a Register was accepted: it is carried out by the next start", async () => {
    const macs = await addPhones(200, 4);
    const release = service.hold(() => true);
    await Promise.all(macs.map((mac) => api.register("acme", mac)));
    await app.kill();
    release();
    app = await start(Number(new URL(app.url).port));
    await provesExactlyOnce(macs, () => 1);
  }, 60_000);
});
