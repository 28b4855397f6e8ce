import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import postgres from "postgres";
import { v7 } from "uuid";
import { acrossTenants } from "@/db/across-tenants";
import { closeDatabase, connect, setDatabase } from "@/db/connection";
import { env } from "@/env";
import type { Role } from "@/server/auth/permissions";
import { type Who, whoBySession } from "@/server/auth/who";
import { stopHearing } from "@/server/events/screen-events";
import { serveFunctions } from "@/server/inngest/serve";
import { DeviceCache } from "@/server/phones/device-cache";
import { doorPorts } from "@/server/phones/ports";
import { RequestLog } from "@/server/phones/request-log";
import { CALLS_AT_ONCE } from "@/server/process/worker";
import { createDoor } from "@/server/provisioning/answer-phone";
import { sendPhoneResponse, toPhoneRequest } from "@/server/provisioning/node-http";
import { answerRest } from "@/server/rest/answer";
import { startRunner } from "@/server/runner/start";
import { ensureMasterTenant } from "@/server/tenants/ensure-master";
import { tenantRef } from "@/server/tenants/tenant-ref";
import { makeToken } from "@/server/tokens/tokens";
import { Api } from "./api";
import { testKeys } from "./app";
import { createTestDatabase } from "./database";

export type Installation = {
  /** Where phones ask, over HTTP. */
  appUrl: string;
  /** The owner's own connection, which sees everything. */
  sql: postgres.Sql;
  databaseUrl: string;
  /** The operator's token. */
  operator: Api;
  /** The phones' access log; flush it before reading what it wrote. */
  requests: RequestLog;
  /** A new tenant with a token of each role. */
  tenant(slug: string): Promise<{ id: string; slug: string; admin: Api; viewer: Api }>;
  /** A fresh token of a tenant; "operator" only of "master". */
  token(slug: string, role: "operator" | "admin" | "viewer"): Promise<string>;
  /** A signed-in person with a role in a tenant, or an operator. */
  person(slug: string, role: Role): Promise<{ userId: string; sessionId: string; who: Who }>;
  /** Carries out durable functions from now on. */
  work(): Promise<{ stop(): Promise<void> }>;
  close(): Promise<void>;
};

/** Offhook in the process of the test, on a database of its own, with the phones' door on a port: one a test file. */
export async function install(): Promise<Installation> {
  const database = await createTestDatabase();
  const { requests, server, appUrl } = await openDoor();
  Object.assign(process.env, {
    ...testKeys(),
    DATABASE_URL: database.url,
    APP_URL: appUrl,
    OUTBOUND_ALLOW: "127.0.0.0/8",
    LOG_LEVEL: "silent",
  });
  env({ again: true });
  setDatabase(connect(database.url));
  await ensureMasterTenant();
  const sql = postgres(database.url, { max: 4, onnotice: () => {} });
  const runners: { stop(): Promise<void> }[] = [];
  const token: Installation["token"] = (slug, role) =>
    acrossTenants(async (tx) => {
      const tenant = await tenantRef(tx, { slug });
      if (!tenant) throw new Error(`There is no tenant ${slug}.`);
      return (await makeToken(tx, { tenantId: tenant.id, role, name: `test ${role}` })).token;
    });
  const operator = new Api(answerRest, appUrl, await token("master", "operator"));
  return {
    appUrl,
    sql,
    databaseUrl: database.url,
    operator,
    requests,
    token,
    async tenant(slug) {
      await operator.ok("POST", "/tenants", { slug, name: `Tenant ${slug}`, sipDomain: `${slug}.example` });
      const [row] = await sql<{ id: string }[]>`select id from tenants where slug = ${slug}`;
      const [admin, viewer] = [await token(slug, "admin"), await token(slug, "viewer")];
      return { id: row?.id ?? "", slug, admin: operator.as(admin), viewer: operator.as(viewer) };
    },
    async person(slug, role) {
      const [tenant] = await sql`select id from tenants where slug = ${slug}`;
      const userId = v7();
      const sessionId = v7();
      await sql`insert into users (id, email, name, is_operator)
        values (${userId}, ${`${userId}@test.example`}, ${`${role} of ${slug}`}, ${role === "operator"})`;
      if (role !== "operator") {
        await sql`insert into memberships (tenant_id, user_id, role) values (${tenant?.id}, ${userId}, ${role})`;
      }
      await sql`insert into sessions (id, user_id, expires_at) values (${sessionId}, ${userId}, now() + interval '1 day')`;
      const who = await whoBySession(sessionId, "192.0.2.1");
      if (!who) throw new Error("The session does not work.");
      return { userId, sessionId, who };
    },
    async work() {
      const runner = await startRunner({
        ownerUrl: database.url,
        handler: serveFunctions(),
        concurrency: CALLS_AT_ONCE,
        drainMs: 500,
      });
      runners.push(runner);
      return runner;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await Promise.all(runners.map((runner) => runner.stop()));
      await stopHearing();
      await requests.flush();
      await closeDatabase();
      await sql.end({ timeout: 1 });
      await database.drop();
    },
  };
}

/** The phones' door; it is opened before the environment names its address, and answers after. */
async function openDoor() {
  const requests = new RequestLog();
  let door: ReturnType<typeof createDoor> | undefined;
  const server = createServer(async (req, res) => {
    door ??= createDoor(doorPorts(new DeviceCache(), requests), { refusalMs: 0 });
    sendPhoneResponse(res, await door(toPhoneRequest(req, { trustedProxies: [] })));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    requests,
    server,
    appUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
}
