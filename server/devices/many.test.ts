import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Who } from "@/server/auth/who";
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
let tenants = 0;
let phones = 0;
const nextMac = () => macOf(++phones);
const row = (more: object = {}) => ({
  mac: nextMac(),
  model: "D785",
  name: `Desk ${phones}`,
  extension: "2",
  ...more,
});

async function customer(deviceLimit?: number) {
  const slug = `many-${++tenants}`;
  const { id } = await offhook.tenant(slug);
  if (deviceLimit !== undefined)
    await offhook.operator.ok("PATCH", `/tenants/${slug}`, {
      plan: { touchlessProvisioning: true, deviceLimit },
    });
  const { who } = await offhook.person(slug, "admin");
  return { id, slug, devices: devicesOf(slug, who) };
}

function devicesOf(tenant: string, who: Who) {
  const { devices } = callers({ who });
  type Rows = ReturnType<typeof row>[];
  return {
    check: (rows: Rows) => devices.checkMany({ tenant, vendor: "snom", rows }),
    create: (rows: Rows) => devices.createMany({ tenant, vendor: "snom", rows }),
    list: async () => (await devices.list({ tenant, limit: 200 })).items,
    get: (mac: string) => devices.get({ tenant, mac }),
  };
}

const countOf = async (id: string) =>
  (await offhook.sql`select 1 from devices where tenant_id = ${id}`).length;

describe("the dry run of adding many", () => {
  it("hints at an extension that another phone has, and adds it all the same", async () => {
    const own = await customer();
    const other = await customer();
    await own.devices.create([row({ name: "Lobby", extension: "7" })]);
    await other.devices.create([row({ extension: "9" })]);
    const rows = ["7", "8", "8", "9"].map((extension) => row({ extension }));
    const { items } = await own.devices.check(rows);
    expect(items.map(({ verdict, hint }) => [verdict, hint])).toEqual([
      ["ok", "“Lobby” has extension 7 too."],
      ["ok", null],
      ["ok", "Row 2 has extension 8 too."],
      ["ok", null],
    ]);
    expect((await own.devices.create(rows)).added).toBe(4);
  });

  it("tells every kind of row apart, says whose a MAC is only of its own, and changes nothing", async () => {
    const own = await customer();
    const other = await customer();
    const here = row({ name: "Lobby" });
    const theirs = row({ name: "Their secret lobby" });
    await own.devices.create([here]);
    await other.devices.create([theirs]);
    const good = row();
    const { items, room } = await own.devices.check([
      good,
      row({ mac: "00:04:13:zz:00:01" }),
      { ...row(), mac: good.mac.toUpperCase().replace(/..(?!$)/g, "$&-") },
      { ...here, name: "Again" },
      theirs,
      row({ model: "D999" }),
      row({ model: "" }),
      row({ name: " " }),
      row({ extension: "" }),
      row({ mac: "" }),
      row({ mac: "0004.13ab.cdef", model: "snomd785" }),
      row({ mac: "a0b1c2d3e4f5" }),
    ]);
    expect(room).toBeNull();
    expect(items.map(({ verdict, message }) => `${verdict}: ${message}`)).toEqual([
      "ok: ",
      "bad_mac: “00:04:13:zz:00:01” is not a MAC: it needs 12 hex digits, in any notation.",
      "duplicate: The same MAC as row 1.",
      "here: Here already: “Lobby”.",
      "elsewhere: In use by another customer of this installation. Check the label.",
      "bad_model: “D999” is no model Offhook knows.",
      "bad_model: Choose the model.",
      "incomplete: Give the device a name.",
      "incomplete: The extension is missing.",
      "bad_mac: There is no MAC.",
      "ok: ",
      "ok: ",
    ]);
    expect(items[10]).toMatchObject({ mac: "000413abcdef", model: "D785", guessedVendor: "snom" });
    expect(items[11]).toMatchObject({ guessedVendor: null });
    expect(JSON.stringify(items)).not.toMatch(new RegExp(`secret|${other.slug}|${other.id}`));
    expect(await countOf(own.id)).toBe(1);
  });

  it("takes 2,000 rows, and no more", async () => {
    const own = await customer();
    const rows = Array.from({ length: 2000 }, () => row());
    const { items } = await own.devices.check(rows);
    expect(items.filter(({ verdict }) => verdict === "ok")).toHaveLength(2000);
    await expect(own.devices.check([...rows, row()])).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      message: "At most 2,000 rows at once.",
    });
  });

  it("counts what the plan still allows, without what is not added anyway", async () => {
    const own = await customer(3);
    await own.devices.create([row()]);
    const { items, room } = await own.devices.check([row(), row({ mac: "no" }), row(), row(), row()]);
    expect(room).toBe(2);
    expect(items.map(({ verdict }) => verdict)).toEqual(["ok", "bad_mac", "ok", "over_limit", "over_limit"]);
    expect(items[3]?.message).toBe("The plan allows 3 devices.");
  });
});

describe("adding many", () => {
  it("adds the good ones whole, says what came of each, and writes it down", async () => {
    const own = await customer();
    const rows = [
      row({ name: "Jane’s <desk> & “more”" }),
      row({ mac: "nothing" }),
      row(),
      row({ model: "710" }),
    ];
    const { added, items } = await own.devices.create(rows);
    expect(added).toBe(3);
    expect(items.map(({ added: one, message }) => `${one} ${message}`)).toEqual([
      "true Added.",
      "false “nothing” is not a MAC: it needs 12 hex digits, in any notation.",
      "true Added.",
      "true Added.",
    ]);
    for (const { mac, name, model } of rows.filter((_, index) => index !== 1)) {
      expect(await own.devices.get(mac)).toMatchObject({
        name,
        model,
        status: "none",
        lines: [{ userId: "2", registrar: `${own.slug}.example` }],
      });
    }
    const [pairs] = await offhook.sql`
      select count(*)::int as n from provisioning_credentials where tenant_id = ${own.id} and device_id is not null`;
    expect(pairs?.n).toBe(3);
    const entries = await offhook.sql`
      select verb, count(*)::int as n, min(after::text) as after from audit_entries
      where tenant_id = ${own.id} and verb like 'device.create%' group by verb order by verb`;
    expect(entries.map(({ verb, n }) => [verb, n])).toEqual([
      ["device.create", 3],
      ["device.create-many", 1],
    ]);
    const again = await own.devices.create(rows);
    expect(again.added).toBe(0);
    expect(again.items.map(({ verdict }) => verdict)).toEqual(["here", "bad_mac", "here", "here"]);
  });

  it("goes by batches of at most 100", async () => {
    const own = await customer();
    const rows = Array.from({ length: 101 }, () => row());
    await expect(own.devices.create(rows)).rejects.toMatchObject({ message: "At most 100 rows at once." });
    expect(await countOf(own.id)).toBe(0);
    expect((await own.devices.create(rows.slice(0, 100))).added).toBe(100);
  });

  it("never exceeds the plan, however many add at once", async () => {
    const own = await customer(25);
    const batches = Array.from({ length: 6 }, () => Array.from({ length: 10 }, () => row()));
    const results = await Promise.all(batches.map((rows) => own.devices.create(rows)));
    expect(results.reduce((sum, { added }) => sum + added, 0)).toBe(25);
    expect(await countOf(own.id)).toBe(25);
    const refused = results.flatMap(({ items }) => items).filter(({ added }) => !added);
    expect(new Set(refused.map(({ verdict }) => verdict))).toEqual(new Set(["over_limit"]));
    expect(refused).toHaveLength(35);
  });

  it("gives each MAC to one tenant when two add the same ones at once, in whatever order", async () => {
    const [one, two] = [await customer(), await customer()];
    const rows = Array.from({ length: 60 }, () => row());
    const [first, second] = await Promise.all([
      one.devices.create(rows),
      two.devices.create(rows.toReversed()),
    ]);
    expect(first.added + second.added).toBe(60);
    expect((await countOf(one.id)) + (await countOf(two.id))).toBe(60);
    const lost = [...first.items, ...second.items].filter(({ added }) => !added);
    expect(new Set(lost.map(({ verdict }) => verdict))).toEqual(new Set(["elsewhere"]));
    expect(JSON.stringify(lost)).not.toMatch(/Desk|many-/);
  });

  it("refuses text that cannot be stored, and an unknown vendor, before anything is done", async () => {
    const own = await customer();
    await expect(own.devices.create([row({ name: "a\u0000b" })])).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
    });
    expect(await countOf(own.id)).toBe(0);
  });
});
