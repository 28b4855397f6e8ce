import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acrossTenants } from "@/db/across-tenants";
import { env } from "@/env";
import { sendPromisedEvents } from "@/server/inngest/outbox";
import type { Api } from "@/server/testing/api";
import { type Installation, install } from "@/server/testing/installation";
import { eventually } from "@/server/testing/service";
import { deliveryBackoffMs, MAX_ATTEMPTS } from "./backoff";
import { noteOccurrence } from "./note";
import { pruneNotifications } from "./prune";
import { deliveryOutput, listDeliveriesInput, madeTargetOutput, testedOutput } from "./schema";
import { startMailbox } from "./testing/mailbox";
import { isSignedWith, startReceiver } from "./testing/receiver";

/** What the receiver answers, by the path and how often it was asked. */
const answers: Record<string, (count: number) => number> = {
  "/flaky": (count) => (count === 1 ? 500 : 204),
  "/refuses": () => 400,
  "/gone": () => 410,
  "/elsewhere-first": () => 302,
};

let offhook: Installation;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
beforeAll(async () => {
  offhook = await install();
  receiver = await startReceiver((path, count) => answers[path.split("?")[0] ?? ""]?.(count));
  mailbox = await startMailbox();
  await offhook.work();
});
afterAll(async () => {
  await offhook?.close();
  await Promise.all([receiver?.close(), mailbox?.close()]);
});

function mailServer(url: string) {
  Object.assign(process.env, { SMTP_URL: url, MAIL_FROM: url && "offhook@test.example" });
  env({ again: true });
}

let count = 0;
async function tenant() {
  count += 1;
  return offhook.tenant(`tenant-${count}`);
}
type Own = Awaited<ReturnType<typeof tenant>>;

const at = ({ slug }: Own) => `/tenants/${slug}/notification-targets`;
const add = async (own: Own, target: object) =>
  madeTargetOutput.parse(await own.admin.ok("POST", at(own), target));
const hook = (path: string) => ({ kind: "webhook", address: `${receiver.url}${path}` });

/** Something that happens to a tenant. */
async function occur(own: Own, key = "once") {
  await acrossTenants((tx) =>
    noteOccurrence(tx, { tenantId: own.id, event: "device.silent", key, facts: { name: "Lobby" } }),
  );
  await sendPromisedEvents();
}

async function deliveries({ slug }: Own, api: Api) {
  const body = Object(await api.ok("GET", `/tenants/${slug}/notifications`));
  return deliveryOutput.array().parse(body.items);
}

async function ended(own: Own) {
  return eventually(async () => {
    const [delivery] = await deliveries(own, own.admin);
    expect(delivery?.state).toMatch(/sent|failed/);
    if (!delivery) throw new Error("There is none.");
    return delivery;
  });
}

describe("a message", () => {
  it("is tried again after a 500, under the same id, and then no more", async () => {
    const own = await tenant();
    const { secret } = await add(own, hook("/flaky"));
    await occur(own);
    const [waits] = await eventually(async () => {
      const found = await deliveries(own, own.viewer);
      expect(found[0]?.nextAttemptAt).not.toBeNull();
      return found;
    });
    expect(waits).toMatchObject({
      state: "waiting",
      attempts: 1,
      lastMessage: "The receiver answers 500. Look at the receiver’s own log.",
    });
    expect(await ended(own)).toMatchObject({ state: "sent", attempts: 2, nextAttemptAt: null });
    const got = receiver.at("/flaky");
    expect(got).toHaveLength(2);
    expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(got.every((one) => isSignedWith(secret ?? "", one))).toBe(true);
  });

  it.each([
    ["/refuses", /^The receiver answers 400\. It refuses/, true],
    ["/gone", /^The receiver answers 410/, false],
    ["/elsewhere-first", /^The receiver answers 302: it sends elsewhere/, true],
  ])("to %s ends with the first answer", async (path, words, enabled) => {
    const own = await tenant();
    await add(own, hook(path));
    await occur(own);
    const delivery = await ended(own);
    expect(delivery).toMatchObject({ state: "failed", attempts: 1 });
    expect(delivery.lastMessage).toMatch(words);
    expect(receiver.at(path)).toHaveLength(1);
    expect(receiver.at("/elsewhere")).toEqual([]);
    const { items } = Object(await own.admin.ok("GET", at(own)));
    expect(items[0]).toMatchObject({ enabled, last: { state: "failed" } });
  });

  it("is not sent to a target that was switched off, nor to one that does not want the event", async () => {
    const own = await tenant();
    const { target } = await add(own, hook("/switched-off"));
    await add(own, { ...hook("/others-only"), events: ["registration.failed"] });
    await own.admin.ok("PATCH", `${at(own)}/${target.id}`, { enabled: false });
    await occur(own);
    expect(await deliveries(own, own.admin)).toEqual([]);
    const again = await own.admin.call("PATCH", `${at(own)}/${target.id}`, { enabled: true });
    expect(again.body).toMatchObject({ enabled: true });
    await occur(own, "twice");
    await ended(own);
    expect(receiver.at("/switched-off")).toHaveLength(1);
    expect(receiver.at("/others-only")).toEqual([]);
  });

  it("is sent again when somebody asks, and not while it is on its way", async () => {
    const own = await tenant();
    await add(own, hook("/again"));
    await occur(own);
    const { id } = await ended(own);
    const path = `/tenants/${own.slug}/notifications/${id}/send`;
    expect((await own.viewer.call("POST", path)).status).toBe(403);
    await own.admin.ok("POST", path);
    await eventually(() => expect(receiver.at("/again")).toHaveLength(2));
    await ended(own);
    const [first, second] = receiver.at("/again");
    expect(first?.text).toBe(second?.text);
    await offhook.sql`update notification_deliveries set state = 'waiting' where id = ${id}`;
    expect((await own.admin.call("POST", path)).status).toBe(409);
  });

  it("waits longer each time, from five seconds to an hour", () => {
    const waits = Array.from({ length: MAX_ATTEMPTS }, (_, n) => deliveryBackoffMs(n + 1, 0, 0.5));
    expect(waits.slice(0, 3)).toEqual([5000, 15_000, 45_000]);
    expect(waits.at(-1)).toBe(3_600_000);
    expect(deliveryBackoffMs(1, 60_000)).toBe(60_000);
    expect(deliveryBackoffMs(1, 999_999_999, 0.5)).toBe(3_600_000);
  });

  it("is forgotten after 90 days", async () => {
    const own = await tenant();
    await add(own, hook("/old"));
    await occur(own);
    await ended(own);
    expect(await pruneNotifications()).toBe(0);
    await offhook.sql`
      update notifications set created_at = now() - interval '91 days' where tenant_id = ${own.id}`;
    expect(await pruneNotifications()).toBe(1);
    expect(await deliveries(own, own.admin)).toEqual([]);
  });
});

describe("Test", () => {
  const test = async (own: Own, target: object) => {
    const made = await add(own, target);
    return testedOutput.parse(await own.admin.ok("POST", `${at(own)}/${made.target.id}/test`));
  };

  it("says that the receiver took it, or why not and what to do", async () => {
    const own = await tenant();
    expect(await test(own, hook("/tested"))).toEqual({ ok: true, message: "The receiver took it: 204." });
    expect(receiver.at("/tested")[0]?.body).toMatchObject({ type: "test", tenant: { slug: own.slug } });
    expect(await test(own, hook("/refuses?test"))).toMatchObject({
      ok: false,
      message: "The receiver answers 400.",
    });
    expect(await test(own, { kind: "webhook", address: "http://10.0.0.1/inside" })).toEqual({
      ok: false,
      message: "This address may not be called: it is private.",
      remedy: "Choose a public address, or ask the operator to list it in OUTBOUND_ALLOW.",
    });
    expect(await deliveries(own, own.viewer)).toHaveLength(3);
  });

  it("of an e-mail address says what the mail server did, and whose task the remedy is", async () => {
    const own = await tenant();
    mailServer("");
    expect(await test(own, { kind: "email", address: "none@test.example" })).toEqual({
      ok: false,
      message: "No SMTP server is set.",
      remedy: "The operator sets SMTP_URL.",
    });
    mailServer("smtp://127.0.0.1:9");
    expect(await test(own, { kind: "email", address: "away@test.example" })).toMatchObject({
      ok: false,
      message: "The mail server does not answer.",
    });
    mailServer(mailbox.url);
    expect(await test(own, { kind: "email", address: "refused@test.example" })).toMatchObject({
      ok: false,
      message: "The mail server refuses the message (550).",
    });
    expect(await test(own, { kind: "email", address: "there@test.example", language: "de" })).toEqual({
      ok: true,
      message: "The mail server took it.",
    });
    expect(mailbox.to("there@test.example")[0]?.subject).toBe(`Tenant ${own.slug}: Testnachricht`);
  });

  it("is not for flooding an address", async () => {
    const own = await tenant();
    const { target } = await add(own, hook("/flooded"));
    await offhook.sql`
      insert into notifications (id, tenant_id, event, key, facts)
      select gen_random_uuid(), ${own.id}, 'test', n::text, '{}' from generate_series(1, 20) n`;
    const refused = await own.admin.call("POST", `${at(own)}/${target.id}/test`);
    expect([refused.status, Object(refused.body).detail]).toEqual([
      409,
      "20 tests were sent within an hour, which is the most.",
    ]);
    expect(receiver.at("/flooded")).toEqual([]);
  });

  it("counts when it is sent again", async () => {
    const own = await tenant();
    await test(own, hook("/tests-again"));
    await offhook.sql`
      insert into notifications (id, tenant_id, event, key, facts)
      select gen_random_uuid(), ${own.id}, 'test', n::text, '{}' from generate_series(1, 18) n`;
    const [delivery] = await deliveries(own, own.admin);
    const path = `/tenants/${own.slug}/notifications/${delivery?.id}/send`;
    await own.admin.ok("POST", path);
    await ended(own);
    const refused = await own.admin.call("POST", path);
    expect([refused.status, Object(refused.body).detail]).toEqual([
      409,
      "20 tests were sent within an hour, which is the most.",
    ]);
    const { items } = Object(await own.admin.ok("GET", at(own)));
    expect((await own.admin.call("POST", `${at(own)}/${items[0].id}/test`)).status).toBe(409);
    expect(receiver.at("/tests-again")).toHaveLength(2);
  });
});

describe("a target", () => {
  it.each([
    [{ kind: "email", address: "nobody" }, "address"],
    [{ kind: "email", address: "a@b.example\nBcc: c@d.example" }, "address"],
    [{ kind: "webhook", address: "ftp://hooks.example/" }, "address"],
    [{ kind: "webhook", address: "https://user:pass@hooks.example/" }, "address"],
    [{ kind: "webhook", address: "https://hooks.example/", events: [] }, "events"],
    [{ kind: "webhook", address: "https://hooks.example/", events: ["test"] }, "events.0"],
    [{ kind: "sms", address: "123" }, "kind"],
  ])("%j is refused, naming %s", async (target, field) => {
    const own = await tenant();
    const refused = await own.admin.call("POST", at(own), target);
    expect([refused.status, Object.keys(Object(refused.body).fields)]).toEqual([422, [field]]);
  });

  it("is there once, and a viewer does not see the path of its URL", async () => {
    const own = await tenant();
    const { target } = await add(own, hook("/services/key-in-the-path"));
    expect((await own.admin.call("POST", at(own), hook("/services/key-in-the-path"))).status).toBe(409);
    const other = await add(own, hook("/b"));
    const moved = await own.admin.call(
      "PATCH",
      `${at(own)}/${other.target.id}`,
      hook("/services/key-in-the-path"),
    );
    expect(moved.status).toBe(409);
    await occur(own);
    await ended(own);
    expect(target.address).toContain("key-in-the-path");
    for (const path of ["notification-targets", "notifications"]) {
      const seen = await own.viewer.call("GET", `/tenants/${own.slug}/${path}`);
      expect(seen.text).not.toContain("key-in-the-path");
      expect(seen.text).toContain(`${receiver.url}/…`);
    }
  });

  it("signs with its new secret alone once that is made; neither stands anywhere", async () => {
    const own = await tenant();
    const { target, secret } = await add(own, hook("/rotated/key-in-the-url"));
    const rotated = Object(await own.admin.ok("POST", `${at(own)}/${target.id}/secret`)).secret;
    await occur(own);
    await ended(own);
    await own.admin.ok("POST", `${at(own)}/${target.id}/test`);
    for (const message of receiver.at("/rotated/key-in-the-url")) {
      expect(isSignedWith(rotated, message)).toBe(true);
      expect(isSignedWith(secret ?? "", message)).toBe(false);
    }
    for (const text of [secret ?? "", rotated]) {
      expect(await holding(text)).toEqual([]);
      expect(await holding(text.replace("whsec_", ""))).toEqual([]);
    }
    expect(await holding("key-in-the-url")).toEqual(["public.notification_targets"]);
    expect(await holding("Lobby has gone silent")).toEqual([]);
    expect(await holding(target.id)).toContain("public.notification_deliveries");
    const [email] = [await add(own, { kind: "email", address: "no-secret@test.example" })];
    expect(email?.secret).toBeNull();
    expect((await own.admin.call("POST", `${at(own)}/${email?.target.id}/secret`)).status).toBe(409);
  });
});

/** Tables of every schema in which some row holds this text anywhere. */
async function holding(text: string): Promise<string[]> {
  const tables = await offhook.sql<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await offhook.sql.unsafe(
      `select exists (select 1 from ${name} t where strpos(t::text, $1) > 0) as here`,
      [text],
    );
    if (row?.here) found.push(name);
  }
  return found;
}

it("pages what was told, newest first", async () => {
  const own = await tenant();
  await add(own, hook("/paged"));
  for (const key of ["one", "two", "three"]) await occur(own, key);
  const path = `/tenants/${own.slug}/notifications`;
  const first = Object(await own.admin.ok("GET", `${path}?limit=2`));
  const second = Object(await own.admin.ok("GET", `${path}?limit=2&cursor=${first.nextCursor}`));
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
  expect(listDeliveriesInput.parse({}).limit).toBe(50);
});
