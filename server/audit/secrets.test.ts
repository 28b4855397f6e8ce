import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Api } from "@/server/testing/api";
import { type RunningApp, startApp, testKeys } from "@/server/testing/app";
import { createTestDatabase, type TestDatabase } from "@/server/testing/database";
import { companyOf, eventually, type Service, startService } from "@/server/testing/service";
import { bootVirtualPhone } from "@/server/virtual-phone/boot";
import { parseSettings, settingValue } from "@/server/virtual-phone/settings-xml";

const keys = testKeys();
let database: TestDatabase;
let service: Service;
let app: RunningApp;
let sql: postgres.Sql;
beforeAll(async () => {
  database = await createTestDatabase();
  sql = postgres(database.url, { max: 2, onnotice: () => {} });
  service = await startService({ companies: [companyOf("acme")] });
  app = await startApp({ databaseUrl: database.url, keys, env: { LOG_LEVEL: "trace" } });
});
afterAll(async () => {
  await app?.stop();
  await service?.close();
  await sql?.end();
  await database?.drop();
});

/** Tables of every schema in which some row holds this text anywhere. */
async function holding(text: string): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await sql.unsafe(
      `select exists (select 1 from ${name} t where strpos(t::text, $1) > 0) as here`,
      [text],
    );
    if (row?.here) found.push(name);
  }
  return found;
}

it("no secret stands anywhere in the database or in what the app writes", async () => {
  const token = await app.command(["token", "--operator"]);
  const api = new Api(fetch, app.url, token);
  const mac = "000413a1b2c3";
  const path = `/tenants/acme/devices/${mac}`;
  await api.ok("PUT", "/settings/touchless-provisioning", { mode: "per_tenant" });
  await api.ok("POST", "/tenants", { slug: "acme", name: "Acme" });
  const account = service.account("ck_acme");
  await api.ok("PUT", "/tenants/acme/redirect-accounts/snom", account);
  await api.ok("POST", "/tenants/acme/redirect-accounts/snom/test");
  const target = { kind: "webhook", address: `${service.origin}/hooks/key-in-the-url` };
  const hook = Object(await api.ok("POST", "/tenants/acme/notification-targets", target));
  await api.ok("POST", `/tenants/acme/notification-targets/${hook.target.id}/test`);
  const line = { number: "1", userId: "1", password: "planted-line-password" };
  await api.ok("POST", "/tenants/acme/devices", {
    mac,
    vendor: "snom",
    model: "D785",
    name: "Desk",
    extension: "1",
    lines: [line],
  });
  await api.call("POST", "/tenants/acme/devices", { mac, vendor: "snom", lines: [{ ...line, port: -1 }] });
  service.sandbox.state.faults.add(
    { kind: "status", status: 503, path: "/endpoints/", count: 1 },
    {
      kind: "status",
      status: 400,
      body: { message: `no ${account.keySecret} ${account.keyId}` },
      method: "PUT",
      count: 1,
    },
  );
  await api.register("acme", mac);
  await api.until("acme", mac, ({ nextAttemptAt }) => nextAttemptAt !== null);
  await api.ok("POST", "/tenants/acme/redirect-accounts/snom/test");
  await api.until("acme", mac, ({ status }) => status === "failed");
  await api.register("acme", mac);
  await api.until("acme", mac, ({ status }) => status === "registered");

  await eventually(async () => {
    const { text } = await api.call("GET", "/tenants/acme/notifications");
    expect(text).toContain("registration.failed");
    expect(text).not.toContain('"waiting"');
  });

  const files: string[] = [];
  const boot = await bootVirtualPhone({
    mac,
    model: "D785",
    firmware: "10.1.175.16",
    auth: "basic",
    redirectUrl: `${service.origin}/phone`,
    fetch: async (input, init) => {
      const answer = await fetch(input, init);
      if (answer.ok) files.push(await answer.clone().text());
      return answer;
    },
  });
  expect(boot.ok).toBe(true);
  const settings = files.map(parseSettings);
  const handedOut = settings.flatMap((file) => settingValue(file, "http_client_pass") ?? []);
  const secrets = {
    "the operator's token": token,
    "the key's secret": account.keySecret,
    "the line's password": line.password,
    "the webhook's secret": String(hook.secret),
    ...Object.fromEntries(
      [...new Set(handedOut)].map((secret, index) => [`phone's password ${index + 1}`, secret]),
    ),
    AUTH_SECRET: keys.AUTH_SECRET,
    SECRETS_KEY: keys.SECRETS_KEY,
  };
  expect(new Set(handedOut).size).toBe(2);
  expect(files.at(-1)).toContain(line.password);
  await eventually(async () => {
    const { text } = await api.call("GET", `/tenants/acme/requests?mac=${mac}&outcome=served`);
    expect(text.match(/"served"/g)).toHaveLength(2);
  });
  const shown = await Promise.all(
    [
      path,
      `${path}/registration`,
      "/tenants/acme/redirect-accounts",
      "/tenants/acme/requests",
      "/tenants/acme/devices",
    ].map(async (address) => (await api.call("GET", address)).text),
  );
  expect(await holding("planted")).toEqual([]);
  expect(await holding("acme")).toContain("public.tenants");
  expect(await holding("put-endpoint")).toContain("runner.steps");
  for (const [name, secret] of Object.entries(secrets)) {
    for (const form of [secret, Buffer.from(secret).toString("base64"), encodeURIComponent(secret)]) {
      expect(await holding(form), name).toEqual([]);
      expect(app.output().includes(form), `${name} in the output`).toBe(false);
      expect(
        shown.some((text) => text.includes(form)),
        `${name} in an answer`,
      ).toBe(false);
    }
  }
  expect(await holding("key-in-the-url")).toEqual(["public.notification_targets"]);
  expect(app.output()).not.toContain("key-in-the-url");
  const [row] = await sql`select output from runner.steps where name = 'make-credentials' limit 1`;
  expect(row?.output).toMatch(/^[0-9a-f-]{36}$/);
});
