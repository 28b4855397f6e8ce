import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTenant } from "@/server/auth/who";
import { REDACTED } from "@/server/secrets";
import { macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";
import { exportAudit } from "./export-audit";

let offhook: Installation;
beforeAll(async () => {
  offhook = await install();
});
afterAll(() => offhook?.close());

let count = 0;
/** A tenant with an admin who has added a phone and renamed it. */
async function busyTenant() {
  count += 1;
  const { slug, id } = await offhook.tenant(`t${count}`);
  const { who, userId } = await offhook.person(slug, "admin");
  const caller = createCallerFactory(appRouter)({ who });
  const mac = macOf(count);
  await caller.devices.create({
    tenant: slug,
    mac,
    vendor: "snom",
    model: "D785",
    name: "Desk",
    extension: "1",
    lines: [{ number: "1", userId: "1", password: "planted-password" }],
  });
  await caller.devices.update({ tenant: slug, mac, name: '=Desk, "two"\nlines' });
  await caller.settings.setPhone({ tenant: slug, language: "de" });
  return { slug, id, who, userId, caller, mac };
}

async function whole(parts: AsyncGenerator<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

describe("the audit log", () => {
  it("is newest first, with who, what, where from, before and after, and no secret", async () => {
    const { slug: tenant, userId, caller, mac } = await busyTenant();
    const { items } = await caller.audit.list({ tenant });
    expect(items.map(({ verb }) => verb)).toEqual(["setting.phone", "device.update", "device.create"]);
    expect(items[1]).toMatchObject({
      person: { kind: "user", id: userId, name: `admin of ${tenant}` },
      address: "192.0.2.1",
      thing: { kind: "device", name: mac },
      before: { name: "Desk" },
      after: { name: '=Desk, "two"\nlines' },
    });
    expect(items[2]).toMatchObject({ before: null, after: { lines: [{ password: REDACTED }] } });
    expect(JSON.stringify(items)).not.toContain("planted");
  });

  it("is narrowed by person, thing, verb and time, and goes on by cursor", async () => {
    const { slug: tenant, userId, caller, mac, id } = await busyTenant();
    await offhook.sql`
      insert into audit_entries (id, tenant_id, at, actor_kind, actor_name, verb, thing_kind, thing_name)
      values (gen_random_uuid(), ${id}, now() - interval '3 days', 'system', 'Queue', 'device.delete', 'device', 'x')`;
    const found = async (input: object) =>
      (await caller.audit.list({ tenant, ...input })).items.map(({ verb }) => verb);
    const [phone, update, create, removed] = await found({});
    expect([phone, update, create, removed]).toEqual([
      "setting.phone",
      "device.update",
      "device.create",
      "device.delete",
    ]);
    expect(await found({ person: userId })).toHaveLength(3);
    expect(await found({ person: "Queue" })).toEqual(["device.delete"]);
    expect(await found({ thing: (mac.match(/../g) ?? []).join(":") })).toEqual([update, create]);
    expect(await found({ thing: "device" })).toEqual([update, create, removed]);
    expect(await found({ thing: "%" })).toEqual([]);
    expect(await found({ verb: "device.create" })).toEqual([create]);
    expect(await found({ verb: "device" })).toEqual([update, create, removed]);
    expect(await found({ verb: "dev" })).toEqual([]);
    expect(await found({ range: "day" })).toEqual([phone, update, create]);
    expect(await found({ range: "week" })).toHaveLength(4);
    expect(await found({ until: new Date(Date.now() - 86_400_000).toISOString() })).toEqual([removed]);
    expect(await found({ since: new Date(Date.now() - 86_400_000).toISOString() })).toHaveLength(3);
    const first = await caller.audit.list({ tenant, limit: 3 });
    const second = await caller.audit.list({ tenant, limit: 3, cursor: first.nextCursor ?? "" });
    expect([...first.items, ...second.items].map(({ verb }) => verb)).toEqual([
      phone,
      update,
      create,
      removed,
    ]);
    expect(second.nextCursor).toBeNull();
    expect(await caller.audit.choices({ tenant })).toEqual({
      people: [
        { kind: "user", id: userId, name: `admin of ${tenant}` },
        { kind: "system", id: null, name: "Queue" },
      ],
      verbs: ["device.create", "device.delete", "device.update", "setting.phone"],
    });
  });
});

describe("the export", () => {
  it("as JSON Lines has every entry that the filters let through, over more than a page", async () => {
    const { slug, id, who } = await busyTenant();
    await offhook.sql`
      insert into audit_entries (id, tenant_id, at, actor_kind, actor_name, verb, thing_kind, thing_name)
      select gen_random_uuid(), ${id}, now() - i * interval '1 second', 'system', 'Queue', 'device.register', 'device', i::text
      from generate_series(1, 450) i`;
    const ctx = await inTenant(who, slug);
    const all = (await whole((await exportAudit(ctx, {})).text)).trimEnd().split("\n");
    expect(all).toHaveLength(453);
    expect(new Set(all.map((line) => JSON.parse(line).id)).size).toBe(453);
    const own = await exportAudit(ctx, { person: "Queue", format: "jsonl" });
    expect(own.name).toMatch(new RegExp(`^audit-${slug}-\\d{4}-\\d\\d-\\d\\d\\.jsonl$`));
    expect((await whole(own.text)).trimEnd().split("\n")).toHaveLength(450);
    expect(await whole((await exportAudit(ctx, { verb: "nothing" })).text)).toBe("");
  });

  it("as CSV quotes what needs it, and hands no formula to a spreadsheet", async () => {
    const { slug, id, who } = await busyTenant();
    await offhook.sql`
      insert into audit_entries (id, tenant_id, at, actor_kind, actor_name, verb, thing_kind, thing_name)
      values (gen_random_uuid(), ${id}, now(), 'system', '=1+1', 'device.register', 'device', 'a "b", c')`;
    const ctx = await inTenant(who, slug);
    const { type, text } = await exportAudit(ctx, { format: "csv" });
    expect(type).toBe("text/csv; charset=utf-8");
    const csv = await whole(text);
    expect(csv.split("\r\n")[0]).toBe(
      "at,person_kind,person_id,person,address,verb,thing_kind,thing_id,thing,before,after",
    );
    expect(csv).toContain(`system,,'=1+1,,device.register,device,,"a ""b"", c",,\r\n`);
    expect(csv).not.toContain("planted");
  });

  it("is for those only who may read the log, and refuses before the first byte", async () => {
    const { slug, who } = await busyTenant();
    const viewer = await offhook.person(slug, "viewer");
    await expect(exportAudit(await inTenant(viewer.who, slug), {})).rejects.toMatchObject({
      code: "forbidden",
    });
    const ctx = await inTenant(who, slug);
    await expect(exportAudit(ctx, { format: "xlsx" })).rejects.toMatchObject({ code: "invalid" });
    await expect(exportAudit(ctx, { since: "yesterday" })).rejects.toMatchObject({ code: "invalid" });
  });
});
