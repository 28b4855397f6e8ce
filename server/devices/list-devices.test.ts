import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "@/db/tenant";
import { inTenant, type Who } from "@/server/auth/who";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { exportDevices } from "./export-devices";
import { type DeviceSort, deviceSorts } from "./list-choices";

let offhook: Installation;
beforeAll(async () => {
  offhook = await install();
});
afterAll(() => offhook?.close());

const callers = createCallerFactory(appRouter);
let tenants = 0;
let phones = 0;

async function customer() {
  const { id, slug, admin } = await offhook.tenant(`list-${++tenants}`);
  const { who } = await offhook.person(slug, "viewer");
  return { id, slug, admin, who };
}
type Customer = Awaited<ReturnType<typeof customer>>;
const listOf = ({ who, slug }: { who: Who; slug: string }) => {
  const { devices } = callers({ who });
  type Given = Omit<Parameters<typeof devices.list>[0], "tenant">;
  return {
    page: (given: Given) => devices.list({ tenant: slug, ...given }),
    names: async (given: Given) =>
      (await devices.list({ tenant: slug, ...given })).items.map(({ name }) => name),
    matching: (given: Given) => devices.matching({ tenant: slug, ...given }),
  };
};

type Phone = {
  name: string;
  model?: string;
  firmware?: string;
  seen?: string;
  stages?: string[];
  failed?: string;
};
async function plant({ id }: Customer, { name, model, firmware, seen, stages = [], failed }: Phone) {
  const mac = macOf(++phones);
  const [device] = await offhook.sql`
    insert into devices (id, tenant_id, mac, vendor, model, name, extension, firmware, last_seen_at)
    values (gen_random_uuid(), ${id}, ${mac}, 'snom', ${model ?? "D785"}, ${name}, '2', ${firmware ?? null},
      ${seen ? offhook.sql`now() - ${seen}::interval` : null}) returning id`;
  for (const stage of stages)
    await offhook.sql`insert into stages (tenant_id, device_id, stage, at, source)
      values (${id}, ${device?.id}, ${stage}, now(), 'test')`;
  if (failed)
    await offhook.sql`insert into stages (tenant_id, device_id, stage, at, source, reason)
      values (${id}, ${device?.id}, ${failed}, now(), 'test', 'It failed.')`;
  return { mac, id: String(device?.id) };
}

describe("the filters", () => {
  it("tell devices apart by how far they have come, when they were seen, and by profile", async () => {
    const mine = await customer();
    const list = listOf(mine);
    await plant(mine, { name: "new" });
    await plant(mine, { name: "refused", failed: "listed", seen: "2 hours" });
    const listed = await plant(mine, { name: "listed", stages: ["listed"], seen: "10 minutes" });
    await plant(mine, { name: "came", stages: ["listed", "redirected"], seen: "3 days" });
    await plant(mine, { name: "done", stages: ["listed", "redirected", "provisioned"], seen: "9 days" });
    await plant(mine, { name: "unlisted", stages: ["provisioned"] });
    expect(await list.names({ stage: "not_listed" })).toEqual(["new", "refused", "unlisted"]);
    expect(await list.names({ stage: "listed" })).toEqual(["listed"]);
    expect(await list.names({ stage: "redirected" })).toEqual(["came"]);
    expect(await list.names({ stage: "provisioned" })).toEqual(["done", "unlisted"]);
    expect(await list.names({ stage: "online" })).toEqual([]);
    expect(await list.names({ stage: "failed" })).toEqual(["refused"]);
    expect(await list.names({ seen: "hour" })).toEqual(["listed"]);
    expect(await list.names({ seen: "day" })).toEqual(["listed", "refused"]);
    expect(await list.names({ seen: "week" })).toEqual(["came", "listed", "refused"]);
    expect(await list.names({ seen: "older" })).toEqual(["done"]);
    expect(await list.names({ seen: "never" })).toEqual(["new", "unlisted"]);
    const [profile] = await offhook.sql`insert into profiles (id, tenant_id, name)
      values (gen_random_uuid(), ${mine.id}, 'Sales') returning id`;
    await offhook.sql`insert into device_profiles (tenant_id, device_id, profile_id, position)
      values (${mine.id}, ${listed.id}, ${profile?.id}, 1)`;
    expect(await list.names({ profile: String(profile?.id) })).toEqual(["listed"]);
    expect(await list.names({ profile: "none" })).toEqual(["came", "done", "new", "refused", "unlisted"]);
    expect(await list.names({ stage: "listed", seen: "never" })).toEqual([]);
    const { items, more } = await list.matching({ seen: "day" });
    expect([items.map(({ name }) => name), more]).toEqual([["listed", "refused"], false]);
    const stranger = listOf(await customer());
    expect(await stranger.names({ profile: String(profile?.id) })).toEqual([]);
    expect((await stranger.matching({})).items).toEqual([]);
  });

  it("find any part of what the list shows, and a MAC in any notation", async () => {
    const mine = await customer();
    const list = listOf(mine);
    const { mac, id } = await plant(mine, { name: "Lobby", model: "D735", firmware: "10.1.175.16" });
    await plant(mine, { name: "Hall 100%" });
    const [account] = await offhook.sql`
      insert into redirect_accounts (id, tenant_id, vendor, api_url, key_id, key_secret_sealed)
      values (gen_random_uuid(), ${mine.id}, 'snom', 'https://a.example/', 'k', 's') returning id`;
    await offhook.sql`insert into registrations
      (id, tenant_id, device_id, account_tenant_id, account_id, desired, phase, outcome, last_message)
      values (gen_random_uuid(), ${mine.id}, ${id}, ${mine.id}, ${account?.id}, 'registered', 'idle', 'failed',
        'The key has no Role in SRAPS.')`;
    const colons = mac.toUpperCase().replace(/..(?!$)/g, "$&:");
    const dots = mac.replace(/....(?!$)/g, "$&.");
    for (const query of ["obb", "d73", "175.16", "no role", mac, colons, dots, colons.slice(6)])
      expect(await list.names({ query }), query).toContain("Lobby");
    expect(await list.names({ query: "100%" })).toEqual(["Hall 100%"]);
    expect(await list.names({ query: "_" })).toEqual([]);
    expect(await list.names({ query: "no role", status: "failed" })).toEqual(["Lobby"]);
  });
});

describe("the order", () => {
  it.each(
    deviceSorts.flatMap((sort) => [
      { sort, order: "asc" as const },
      { sort, order: "desc" as const },
    ]),
  )("by $sort, $order: pages join without a gap or a double", async ({ sort, order }) => {
    const mine = await customer();
    const list = listOf(mine);
    for (const name of ["b", "a", "c", "a", "d"]) await plant(mine, { name });
    await plant(mine, { name: "seen", seen: "1 hour", firmware: "10.1", stages: ["listed"] });
    await plant(mine, { name: "seen too", seen: "2 hours", firmware: "8.9", model: "D735" });
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await list.page({ sort, order, limit: 2, cursor });
      seen.push(...page.items.map(({ mac }) => mac));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual((await list.page({ sort, order, limit: 100 })).items.map(({ mac }) => mac));
    expect(new Set(seen).size).toBe(7);
  });

  it("puts those never seen, and those that have come least far, at one end", async () => {
    const mine = await customer();
    const list = listOf(mine);
    await plant(mine, { name: "never" });
    await plant(mine, { name: "now", seen: "1 minute", stages: ["listed", "redirected"] });
    await plant(mine, { name: "long ago", seen: "30 days", stages: ["listed"] });
    expect(await list.names({ sort: "seen", order: "desc" })).toEqual(["now", "long ago", "never"]);
    expect(await list.names({ sort: "truth" })).toEqual(["never", "long ago", "now"]);
  });

  it("refuses a cursor of another order in words", async () => {
    const mine = await customer();
    await plant(mine, { name: "a" });
    await plant(mine, { name: "b" });
    const { nextCursor } = await listOf(mine).page({ limit: 1 });
    for (const sort of ["seen", "registered", "truth"] satisfies DeviceSort[])
      await expect(listOf(mine).page({ sort, cursor: nextCursor ?? "" })).rejects.toMatchObject({
        code: "UNPROCESSABLE_CONTENT",
      });
  });
});

describe("the file", () => {
  it("has every device that the list has, in its order, and no other tenant's", async () => {
    const mine = await customer();
    const other = await customer();
    await plant(other, { name: "theirs" });
    const last = await plant(mine, { name: "=zz", stages: ["listed"] });
    await offhook.sql`insert into devices (id, tenant_id, mac, vendor, model, name, extension)
      select gen_random_uuid(), ${mine.id}, lpad(to_hex(n + 1048576), 12, '0'), 'snom', 'D785', 'n ' || n, n::text
      from generate_series(1, 450) n`;
    const ctx = await inTenant(mine.who, mine.slug);
    const { name, text } = await exportDevices(ctx, { sort: "name", order: "desc" });
    let csv = "";
    for await (const part of text) csv += part;
    const lines = csv.trimEnd().split("\r\n");
    expect(name).toMatch(/^devices-list-\d+-\d{4}-\d\d-\d\d\.csv$/);
    expect(lines).toHaveLength(452);
    expect(lines[0]).toMatch(/^mac,name,extension,uad_type,enabled,status,listed_at,/);
    expect(csv).toContain(`${last.mac},'=zz,2,D785,yes,none,2`);
    expect(csv).not.toContain("theirs");
    const { text: few } = await exportDevices(ctx, { stage: "listed" });
    let narrowed = "";
    for await (const part of few) narrowed += part;
    expect(narrowed.trimEnd().split("\r\n")).toHaveLength(2);
    await expect(exportDevices(ctx, { stage: "moon" })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a shared extension", () => {
  it("is told with the tenant's other devices that have it", async () => {
    const mine = await customer();
    const other = await customer();
    const { mac } = await plant(mine, { name: "One" });
    await plant(mine, { name: "Two" });
    await plant(other, { name: "Theirs" });
    const { devices } = callers({ who: mine.who });
    const ask = (extension: string, except?: string) =>
      devices.sharedExtension({ tenant: mine.slug, extension, except });
    expect((await ask("2", mac)).items.map(({ name }) => name)).toEqual(["Two"]);
    expect((await ask("3")).items).toEqual([]);
  });
});

describe("with 20,000 devices of others about", () => {
  let mine: Customer;
  beforeAll(async () => {
    mine = await customer();
    const big = await customer();
    for (const [id, from, count] of [
      [big.id, 0x2000000, 20_000],
      [mine.id, 0x3000000, 200],
    ] as const)
      await offhook.sql`insert into devices (id, tenant_id, mac, vendor, model, name, extension, last_seen_at)
        select gen_random_uuid(), ${id}, lpad(to_hex(${from}::int + n), 12, '0'), 'snom', 'D785', 'Phone ' || n,
          n::text, now() - n * interval '1 minute' from generate_series(1, ${count}::int) n`;
    await offhook.sql`insert into stages (tenant_id, device_id, stage, at, source)
      select tenant_id, id, 'listed', now(), 'test' from devices where tenant_id in (${mine.id}, ${big.id})`;
    await offhook.sql`analyze devices, stages, registrations`;
  });

  it("no row of theirs is read for a page of ours", async () => {
    const filters = `(d.name ilike '%one%' or d.firmware ilike '%one%')
      and exists (select 1 from stages s where s.tenant_id = d.tenant_id and s.device_id = d.id
        and s.reason is null and s.stage in ('listed'))`;
    for (const order of ["d.name", "coalesce(d.last_seen_at, '-infinity')", "d.mac"]) {
      const rows = await withTenant(mine.id, (tx) =>
        tx.execute<{ "QUERY PLAN": { Plan: PlanNode }[] }>(`explain (analyze, format json)
          select d.id from devices d left join registrations r on r.device_id = d.id
          where ${filters} order by ${order}, d.id limit 101`),
      );
      const nodes = flatten(rows[0]?.["QUERY PLAN"][0]?.Plan);
      const ofDevices = nodes.filter((node) => node["Relation Name"] === "devices");
      expect(ofDevices.length).toBeGreaterThan(0);
      for (const node of ofDevices) {
        expect(node["Node Type"]).not.toBe("Seq Scan");
        const read = (node["Actual Rows"] ?? 0) + (node["Rows Removed by Filter"] ?? 0);
        expect(read * (node["Actual Loops"] ?? 1)).toBeLessThanOrEqual(200);
      }
    }
  });
});

type PlanNode = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
  Plans?: PlanNode[];
};
const flatten = (node: PlanNode | undefined): PlanNode[] =>
  node ? [node, ...(node.Plans ?? []).flatMap(flatten)] : [];
