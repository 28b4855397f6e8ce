import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "@/db/tenant";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import type { RequestOutcome } from "./schema";
import { MOST_BUCKETS, startOf, stepOf } from "./window";

let offhook: Installation;
beforeAll(async () => {
  offhook = await install();
});
afterAll(() => offhook?.close());

const MINUTE = 60_000;
const callers = createCallerFactory(appRouter);
let count = 0;

async function tenantWithPhone() {
  count += 1;
  const tenant = await offhook.tenant(`t${count}`);
  const mac = macOf(count);
  await tenant.admin.ok("POST", `/tenants/${tenant.slug}/devices`, {
    mac,
    vendor: "snom",
    model: "D785",
    name: "Desk",
    extension: "200",
  });
  const { who } = await offhook.person(tenant.slug, "viewer");
  return { ...tenant, mac, requests: callers({ who }).requests };
}

type Row = Partial<Record<"mac" | "address" | "path" | "reason", string>> & {
  outcome: RequestOutcome;
  ago: number;
};
async function log(tenantId: string, rows: Row[]): Promise<void> {
  for (const { ago, outcome, mac, address = "192.0.2.7", path = "/prov/x", reason = "Said." } of rows) {
    await offhook.sql`
      insert into phone_requests (id, tenant_id, at, address, method, path, status, mac, outcome, reason)
      values (${randomUUID()}, ${tenantId}, ${new Date(Date.now() - ago)}, ${address}, 'GET', ${path}, 401,
        ${mac ?? null}, ${outcome}, ${reason})`;
  }
}

describe("the phones' access log", () => {
  it("is narrowed by MAC in any notation, address, part of a path, outcome and time", async () => {
    const { id, slug: tenant, mac, requests } = await tenantWithPhone();
    await log(id, [
      { ago: 2 * MINUTE, outcome: "served", mac, path: `/prov/snomD785-${mac.toUpperCase()}.htm` },
      { ago: 90 * MINUTE, outcome: "refused", mac, address: "192.0.20.1" },
      { ago: 3 * 24 * 60 * MINUTE, outcome: "refused", address: "198.51.100.1", path: "/prov/100%_odd" },
      { ago: 30 * 24 * 60 * MINUTE, outcome: "error", path: "/prov/old" },
    ]);
    const found = async (input: object) =>
      (await requests.list({ tenant, ...input })).items.map(({ outcome }) => outcome);
    expect(await found({})).toEqual(["served", "refused", "refused", "error"]);
    const dashed = (mac.toUpperCase().match(/../g) ?? []).join("-");
    expect(await found({ mac: dashed })).toEqual(["served", "refused"]);
    expect(await found({ address: "192.0.2" })).toEqual(["served", "refused", "error"]);
    expect(await found({ address: "192.0.2." })).toEqual(["served", "error"]);
    expect(await found({ path: "SNOMd785" })).toEqual(["served"]);
    expect(await found({ path: (mac.slice(2).match(/../g) ?? []).join(":") })).toEqual(["served"]);
    expect(await found({ path: "%" })).toEqual(["refused"]);
    expect(await found({ path: "0%_o" })).toEqual(["refused"]);
    expect(await found({ outcome: "refused" })).toEqual(["refused", "refused"]);
    expect(await found({ range: "hour" })).toEqual(["served"]);
    expect(await found({ range: "day" })).toEqual(["served", "refused"]);
    expect(await found({ range: "week" })).toEqual(["served", "refused", "refused"]);
    const until = new Date(Date.now() - 60 * MINUTE).toISOString();
    expect(await found({ range: "day", until })).toEqual(["refused"]);
    expect(await requests.newer({ tenant, since: until })).toEqual({ count: 1, more: false });
    expect(await requests.newer({ tenant, since: until, outcome: "refused" })).toMatchObject({ count: 0 });
  });

  it("goes on by cursor without losing or doubling a row of the same moment", async () => {
    const { id, slug: tenant, requests } = await tenantWithPhone();
    const at = new Date();
    for (let i = 0; i < 7; i++) {
      await offhook.sql`
        insert into phone_requests (id, tenant_id, at, address, method, path, status, outcome, reason)
        values (${randomUUID()}, ${id}, ${at}, '192.0.2.7', 'GET', ${`/prov/${i}`}, 401, 'challenged', 'Said.')`;
    }
    const paths: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await requests.list({ tenant, cursor, limit: 3, range: "hour" });
      paths.push(...page.items.map(({ path }) => path));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paths.sort()).toEqual([0, 1, 2, 3, 4, 5, 6].map((i) => `/prov/${i}`));
  });

  it("refuses times that are none, in words", async () => {
    const { slug, admin } = await tenantWithPhone();
    for (const query of ["until=yesterday", "until=0000-01-01T00:00:00Z", "range=year", "mac=nothing"]) {
      const answer = await admin.call("GET", `/tenants/${slug}/requests?${query}`);
      expect([query, answer.status]).toEqual([query, 422]);
    }
  });
});

describe("the strip", () => {
  it("counts by outcome and bucket, without gaps, and the same requests as the list", async () => {
    const { id, slug: tenant, mac, requests } = await tenantWithPhone();
    await log(id, [
      { ago: 10 * MINUTE, outcome: "served", mac },
      { ago: 10 * MINUTE, outcome: "refused", mac },
      { ago: 10 * MINUTE, outcome: "refused" },
      { ago: 300 * MINUTE, outcome: "served" },
      { ago: 40 * 24 * 60 * MINUTE, outcome: "error" },
    ]);
    for (const range of ["hour", "day", "week", "all"] as const) {
      const until = new Date().toISOString();
      const strip = await requests.strip({ tenant, range, until });
      const { items } = await requests.list({ tenant, range, until });
      expect([range, strip.total]).toEqual([range, items.length]);
      expect(strip.since).toBeNull();
      expect(strip.buckets.length).toBeLessThanOrEqual(MOST_BUCKETS);
      for (const [index, bucket] of strip.buckets.entries()) {
        const from = bucket.at.getTime();
        expect(from - (strip.buckets[index - 1]?.at.getTime() ?? from - strip.step)).toBe(strip.step);
        for (const outcome of ["served", "refused", "error"] as const) {
          const here = items.filter(
            (row) =>
              row.outcome === outcome && row.at.getTime() >= from && row.at.getTime() < from + strip.step,
          );
          expect(bucket.counts[outcome] ?? 0).toBe(here.length);
        }
      }
    }
    expect((await requests.strip({ tenant, mac, range: "hour" })).total).toBe(2);
    expect((await requests.strip({ tenant, range: "all", path: "nothing" })).buckets).toHaveLength(1);
  });

  it("never has more buckets than it may, however old the log is", () => {
    const until = new Date("2026-11-21T14:32:07.123Z");
    for (const days of [0, 0.01, 1, 8, 400, 4000, 20_000]) {
      const oldest = new Date(until.getTime() - days * 24 * 60 * MINUTE);
      const step = stepOf("all", oldest, until);
      const buckets = Math.floor(until.getTime() / step) - Math.floor(oldest.getTime() / step) + 1;
      expect(buckets, `${days} days`).toBeLessThanOrEqual(MOST_BUCKETS);
    }
    expect(startOf("hour", until)?.toISOString()).toBe("2026-11-21T13:32:00.000Z");
  });

  it("reads a time range by index, under row-level security", async () => {
    const { id } = await tenantWithPhone();
    await offhook.sql`
      insert into phone_requests (id, tenant_id, at, address, method, path, status, outcome, reason)
      select gen_random_uuid(), case when i % 20 = 0 then ${id}::uuid else ${randomUUID()}::uuid end,
        now() - i * interval '1 minute', '192.0.2.7', 'GET', '/prov/x', 401, 'challenged', 'Said.'
      from generate_series(1, 40000) i`;
    await offhook.sql`analyze phone_requests`;
    const plan = await withTenant(id, (tx) =>
      tx.execute(`explain select at, outcome from phone_requests
        where at >= now() - interval '1 day' and at <= now() order by at desc limit 200000`),
    );
    expect(JSON.stringify(plan)).toMatch(/Index (Only )?Scan|Bitmap Index/);
    expect(JSON.stringify(plan)).not.toMatch(/Seq Scan/);
  });
});

describe("the remedy", () => {
  const file = (mac: string) => `snomD785-${mac.toUpperCase()}.htm`;
  const basic = (user: string) => `Basic ${Buffer.from(`${user}:wrong`).toString("base64")}`;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${offhook.appUrl}${path}`, init).then((answer) => answer.text());

  it("of a refused phone leads to its device, with what to do", async () => {
    const { slug: tenant, mac, requests, admin } = await tenantWithPhone();
    await ask(`/prov/${file(mac)}`);
    await ask(`/ztprov/${file(mac)}`, { headers: { authorization: basic("somebody") } });
    await ask(`/prov/${file(mac)}`, { headers: { authorization: basic("somebody") } });
    await ask(`/prov/${file(mac)}`, { headers: { authorization: "Basic !!!" } });
    await ask(`/prov/${file(mac)}`, { method: "PUT" });
    await offhook.requests.flush();
    const { items } = await requests.list({ tenant, mac });
    const texts = items.map(({ remedy }) => remedy?.text ?? null).reverse();
    expect(texts).toEqual([
      null,
      expect.stringMatching(/^Press Register for new ztp credentials/),
      expect.stringMatching(/^Reset the phone to factory settings/),
      expect.stringMatching(/Authorization header/),
      expect.stringMatching(/^A phone only reads/),
    ]);
    expect(items[1]).toMatchObject({ deviceName: "Desk", remedy: { kind: "device", tenant, mac } });
    await admin.ok("DELETE", `/tenants/${tenant}/devices/${mac}`);
    const [gone] = (await requests.list({ tenant, mac, outcome: "refused" })).items;
    expect(gone).toMatchObject({ deviceName: null, remedy: { kind: "words" } });
  });

  it("of an unknown MAC is to add it, for the operator, and then leads where it was added", async () => {
    const { slug, admin } = await tenantWithPhone();
    const operator = await offhook.person("master", "operator");
    const { requests } = callers({ who: operator.who });
    const mac = macOf(0xabc000);
    await ask(`/prov/${file(mac)}`, { headers: { authorization: basic("somebody") } });
    await ask("/prov/snomD785-12.htm", { headers: { authorization: basic("somebody") } });
    await offhook.requests.flush();
    const [nameless, unknown] = (await requests.list({ tenant: "master", outcome: "refused", limit: 2 }))
      .items;
    expect(nameless?.remedy).toMatchObject({ kind: "words" });
    expect(unknown?.remedy).toMatchObject({ kind: "add-device", mac, vendor: "snom", model: "D785" });
    await admin.ok("POST", `/tenants/${slug}/devices`, {
      mac,
      vendor: "snom",
      model: "D785",
      name: "Found",
      extension: "201",
    });
    const [since] = (await requests.list({ tenant: "master", mac })).items;
    expect(since?.remedy).toMatchObject({ kind: "device", tenant: slug, mac });
  });

  it("tells a tenant nothing of a MAC that another tenant has", async () => {
    const one = await tenantWithPhone();
    const other = await tenantWithPhone();
    await log(one.id, [{ ago: 0, outcome: "refused", mac: other.mac, reason: "Unknown MAC." }]);
    await log(one.id, [{ ago: 0, outcome: "refused", mac: macOf(0xdead), reason: "Unknown MAC." }]);
    const { items } = await one.requests.list({ tenant: one.slug });
    expect(items[0]?.remedy).toEqual(items[1]?.remedy);
    expect(JSON.stringify(items)).not.toContain(other.slug);
  });
});

it("a request of a phone that is nobody's is told to the operator's screens", async () => {
  const { hearOfDevices, newsPosition } = await import("@/server/events/screen-events");
  const [master] = await offhook.sql`select id from tenants where is_master`;
  let tell = (_deviceId: string) => {};
  const told = new Promise<string>((done) => {
    tell = done;
  });
  await hearOfDevices(String(master?.id), (deviceId) => tell(deviceId), await newsPosition());
  await fetch(`${offhook.appUrl}/prov/snomD785-0004130000FE.htm`).then((answer) => answer.text());
  await offhook.requests.flush();
  expect(await told).toBe("");
});
