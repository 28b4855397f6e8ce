import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acrossTenants } from "@/db/across-tenants";
import { env } from "@/env";
import { settleFailed } from "@/server/registrations/settle";
import { accountsToSweep, sweepAccount } from "@/server/registrations/sweep";
import { type Api, macOf } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { companyOf, eventually, type Service, startService } from "@/server/testing/service";
import { noteOccurrence } from "./note";
import { burstQuery, noteBursts } from "./refused-burst";
import { madeTargetOutput } from "./schema";
import { noteSilentDevices } from "./silent-devices";
import { startMailbox } from "./testing/mailbox";
import { isSignedWith, startReceiver } from "./testing/receiver";

let offhook: Installation;
let service: Service;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
beforeAll(async () => {
  offhook = await install();
  service = await startService({ companies: [companyOf("acme")] });
  receiver = await startReceiver();
  mailbox = await startMailbox();
  Object.assign(process.env, { SMTP_URL: mailbox.url, MAIL_FROM: "Offhook <offhook@test.example>" });
  env({ again: true });
  await offhook.operator.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
  await addTarget(offhook.operator, "master", { kind: "webhook", address: `${receiver.url}/master` });
  await offhook.work();
});
afterAll(async () => {
  await offhook?.close();
  await Promise.all([service?.close(), receiver?.close(), mailbox?.close()]);
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
});

const addTarget = async (api: Api, slug: string, target: object) =>
  madeTargetOutput.parse(await api.ok("POST", `/tenants/${slug}/notification-targets`, target));

let count = 0;
/** A tenant with a webhook, a German e-mail address and a phone, and one that must hear nothing of it. */
async function tenants() {
  count += 1;
  const slug = `tenant-${count}`;
  const mac = macOf(count);
  const own = await offhook.tenant(slug);
  const other = await offhook.tenant(`other-${count}`);
  await own.admin.ok("PUT", `/tenants/${slug}/redirect-accounts/snom`, service.account("ck_acme"));
  await addPhone(own, mac, "Lobby");
  const hook = await addTarget(own.admin, slug, { kind: "webhook", address: `${receiver.url}/${slug}` });
  const email = `phones@${slug}.example`;
  await addTarget(own.admin, slug, { kind: "email", address: email, language: "de" });
  await addTarget(other.admin, other.slug, {
    kind: "webhook",
    address: `${receiver.url}/${other.slug}`,
  });
  return { own, other, slug, mac, email, secret: hook.secret ?? "" };
}

const addPhone = (own: { slug: string; admin: Api }, mac: string, name: string) =>
  own.admin.ok("POST", `/tenants/${own.slug}/devices`, {
    mac,
    vendor: "snom",
    model: "D785",
    name,
    extension: "200",
  });

type Tenants = Awaited<ReturnType<typeof tenants>>;

/** Waits until every message that was noted is sent, then gives what each was told of this tenant. */
async function told({ slug, other, email }: Tenants) {
  await eventually(async () => {
    const [waiting] = await offhook.sql`
      select count(*)::int as n from notification_deliveries where state = 'waiting'`;
    expect(waiting?.n).toBe(0);
  });
  expect(receiver.at(`/${other.slug}`)).toEqual([]);
  return {
    hook: receiver.at(`/${slug}`),
    mails: mailbox.to(email),
    master: receiver.at("/master").filter(({ body }) => body.tenant.slug === slug),
  };
}

const event = (all: { body: { type: string } }[], type: string) =>
  all.filter(({ body }) => body.type === type);

describe("a registration that failed for good", () => {
  it("is told to the tenant’s targets and the master’s, once, signed, with the truth line", async () => {
    const acme = await tenants();
    service.sandbox.state.faults.add({ kind: "status", status: 400, method: "PUT", count: 1 });
    await acme.own.admin.register(acme.slug, acme.mac);
    await acme.own.admin.until(acme.slug, acme.mac, ({ status }) => status === "failed");
    const first = await told(acme);
    expect(first.hook).toHaveLength(1);
    expect(first.master).toHaveLength(1);
    expect(first.mails).toHaveLength(1);

    const [message] = first.hook;
    if (!message) throw new Error("Nothing came.");
    expect(isSignedWith(acme.secret, message)).toBe(true);
    expect(isSignedWith(`whsec_${Buffer.alloc(32).toString("base64")}`, message)).toBe(false);
    expect(message.headers["webhook-id"]).toBe(message.body.id);
    expect(message.body).toMatchObject({
      type: "registration.failed",
      tenant: { slug: acme.slug, name: `Tenant ${acme.slug}` },
      facts: {
        mac: acme.mac,
        name: "Lobby",
        service: "SRAPS",
        asked: "register",
        listed: "failed",
        redirected: "idle",
      },
    });
    expect(message.body.words.subject).toBe(`Tenant ${acme.slug}: Lobby could not be registered`);
    expect(message.body.words.text).toContain("Listed: failed, Redirected: not yet");
    expect(message.body.words.text).toContain(`${offhook.appUrl}/${acme.slug}/devices/${acme.mac}`);

    const [mail] = first.mails;
    expect(mail?.subject).toBe(`Tenant ${acme.slug}: Lobby konnte nicht registriert werden`);
    expect(mail?.text).toContain("Gelistet: fehlgeschlagen");
    expect(mail?.text).toContain(`${offhook.appUrl}/${acme.slug}/devices/${acme.mac}`);

    const [row] = await offhook.sql`
      select id, tenant_id, generation from registrations where tenant_id = ${acme.own.id}`;
    const due = {
      v: 1 as const,
      tenantId: acme.own.id,
      registrationId: String(row?.id),
      generation: Number(row?.generation),
    };
    await settleFailed(due);
    await acrossTenants((tx) =>
      noteOccurrence(tx, {
        tenantId: acme.own.id,
        event: "registration.failed",
        key: `${due.registrationId}:${due.generation}`,
        facts: {},
      }),
    );
    expect((await told(acme)).hook).toHaveLength(1);
  });
});

describe("drift", () => {
  it("is told once, however often the sweep looks", async () => {
    const acme = await tenants();
    await acme.own.admin.register(acme.slug, acme.mac);
    await acme.own.admin.until(acme.slug, acme.mac, ({ status }) => status === "registered");
    service.sandbox.state.endpoints.delete(acme.mac);
    for (let sweeps = 0; sweeps < 2; sweeps += 1) {
      for (const account of await accountsToSweep()) await sweepAccount(account);
    }
    const { hook, mails, master } = await told(acme);
    expect(event(hook, "registration.drifted")).toHaveLength(1);
    expect(event(master, "registration.drifted")).toHaveLength(1);
    expect(mails).toHaveLength(1);
    expect(hook[0]?.body.words.text).toContain(
      "SRAPS no longer lists this phone. Press Register to list it again.",
    );
  });
});

describe("a burst of refused requests", () => {
  const knock = (mac: string) =>
    fetch(`${offhook.appUrl}/prov/snomD785-${mac.toUpperCase()}.htm`, {
      headers: { authorization: `Basic ${Buffer.from("somebody:wrong").toString("base64")}` },
    }).then((answer) => answer.text());

  it("at a tenant’s phones is told to it; for unknown phones to the master alone; once an hour", async () => {
    const acme = await tenants();
    for (let n = 0; n < 19; n += 1) await knock(acme.mac);
    await offhook.requests.flush();
    expect(await noteBursts()).toBe(0);
    await knock(acme.mac);
    for (let n = 0; n < 25; n += 1) await knock(macOf(0xf0000 + n));
    await offhook.requests.flush();
    expect(await noteBursts()).toBe(2);
    expect(await noteBursts()).toBe(0);
    expect(await noteBursts(new Date(Date.now() + 5 * 60_000))).toBe(0);

    const { hook, mails, master } = await told(acme);
    expect(hook).toHaveLength(1);
    expect(mails).toHaveLength(1);
    expect(master).toHaveLength(1);
    expect(hook[0]?.body.facts).toMatchObject({ count: 20, address: "127.0.0.1", fromAddress: 20, macs: 1 });
    const own = receiver.at("/master").filter(({ body }) => body.tenant.slug === "master");
    expect(own).toHaveLength(1);
    expect(own[0]?.body.facts).toMatchObject({ count: 25, macs: 25 });
  });

  it("is looked for through the log’s index", async () => {
    const { own } = await tenants();
    await offhook.sql`
      insert into phone_requests (id, tenant_id, at, address, method, path, status, outcome, reason)
      select gen_random_uuid(), ${own.id}, now() - n * interval '1 minute', '192.0.2.7', 'GET', '/prov/x', 401, 'refused', 'x'
      from generate_series(60, 40000) n`;
    await offhook.sql`analyze phone_requests`;
    const plan = await acrossTenants((tx) => tx.execute(sql`explain ${burstQuery(tx, new Date())}`));
    expect(JSON.stringify(plan)).toMatch(/Index (Only )?Scan|Bitmap Index/);
    expect(JSON.stringify(plan)).not.toMatch(/Seq Scan on phone_requests/);
  });
});

describe("a phone gone silent", () => {
  /** As if each of these phones had its file, and was here for the last time so many hours ago. */
  async function lastSeen(tenantId: string, hours: number) {
    await offhook.sql`
      insert into stages (tenant_id, device_id, stage, at, source)
      select tenant_id, id, 'provisioned', now(), 'phone' from devices where tenant_id = ${tenantId}
      on conflict do nothing`;
    await offhook.sql`
      update devices set last_seen_at = date_trunc('hour', now()) - ${hours} * interval '1 hour'
      where tenant_id = ${tenantId}`;
  }

  it("is told once for each silence, by what the phone is told of when to come", async () => {
    const acme = await tenants();
    await lastSeen(acme.own.id, 71);
    expect(await noteSilentDevices()).toBe(0);
    await offhook.sql`
      insert into settings (tenant_id, name, value) values (${acme.own.id}, 'phone', '{"resyncSeconds": 36000}')`;
    expect(await noteSilentDevices()).toBe(1);
    expect(await noteSilentDevices()).toBe(0);
    const first = await told(acme);
    expect([first.hook.length, first.mails.length, first.master.length]).toEqual([1, 1, 1]);
    expect(first.hook[0]?.body.words.text).toMatch(/has not come for 7[12] hours/);
    expect(first.mails[0]?.subject).toBe(`Tenant ${acme.slug}: Lobby ist verstummt`);

    await lastSeen(acme.own.id, 2);
    expect(await noteSilentDevices()).toBe(0);
    await lastSeen(acme.own.id, 31);
    expect(await noteSilentDevices()).toBe(1);
    expect((await told(acme)).hook).toHaveLength(2);
  });

  it("is waited for by its last profile that says when to come; a disabled one not at all", async () => {
    const acme = await tenants();
    await lastSeen(acme.own.id, 5);
    await offhook.sql`
      with p as (insert into profiles (id, tenant_id, name, settings)
        values (gen_random_uuid(), ${acme.own.id}, 'Quick', '{"resyncSeconds": 3600}') returning id)
      insert into device_profiles (tenant_id, device_id, profile_id, position)
      select d.tenant_id, d.id, p.id, 0 from devices d, p where d.tenant_id = ${acme.own.id}`;
    await offhook.sql`update devices set enabled = false where tenant_id = ${acme.own.id}`;
    expect(await noteSilentDevices()).toBe(0);
    await offhook.sql`update devices set enabled = true where tenant_id = ${acme.own.id}`;
    expect(await noteSilentDevices()).toBe(1);
    await told(acme);
  });

  it("with many others is told in one message, and not again", async () => {
    const acme = await tenants();
    for (let n = 0; n < 24; n += 1) await addPhone(acme.own, macOf(0xa0000 + n), `Room ${100 + n}`);
    await lastSeen(acme.own.id, 100);
    expect(await noteSilentDevices()).toBe(25);
    expect(await noteSilentDevices()).toBe(0);
    const { hook, mails, master } = await told(acme);
    expect([hook.length, mails.length, master.length]).toEqual([1, 1, 1]);
    expect(hook[0]?.body.facts).toMatchObject({ count: 25, more: 5 });
    expect(hook[0]?.body.words.text.match(/^- /gm)).toHaveLength(21);
    expect(mails[0]?.subject).toBe(`Tenant ${acme.slug}: 25 Telefone sind verstummt`);
  });
});
