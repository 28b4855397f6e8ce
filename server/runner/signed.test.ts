import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import canonicalize from "canonicalize";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { afterEach, beforeEach, expect, test } from "vitest";
import { embeddedEventFetch } from "./events";
import type { Handler } from "./protocol";
import { createHarness, type Harness } from "./testing/harness";
import { sampleFunctions } from "./testing/sample-functions";
import { silent } from "./testing/silent";

const SIGNING_KEY = `signkey-test-${"ab".repeat(32)}`;

let h: Harness;
let server: Server;
let origin: string;

beforeEach(async () => {
  h = await createHarness();
  await h.sql`create table effects (subject int not null, step text not null)`;
  const inngest = new Inngest({
    id: "test",
    isDev: false,
    eventKey: "any",
    signingKey: SIGNING_KEY,
    logger: silent,
    fetch: embeddedEventFetch(h.sql),
  });
  server = createServer(serve({ client: inngest, functions: sampleFunctions(inngest, h.sql) }));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await h.close();
  server.closeAllConnections();
  server.close();
});

/** Signs as an Inngest server does: HMAC-SHA256 over the RFC 8785 form of the body, then the time. */
function sign(body: unknown): string {
  const time = Math.round(Date.now() / 1000).toString();
  const key = SIGNING_KEY.replace(/^signkey-[\w]+-/, "");
  const digest = createHmac("sha256", key)
    .update(`${canonicalize(body)}${time}`)
    .digest("hex");
  return `t=${time}&s=${digest}`;
}

const overHttp: Handler = async (request) => {
  const body = await request.text();
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.delete("host");
  headers.set("x-inngest-signature", sign(JSON.parse(body)));
  return fetch(`${origin}${pathname}${search}`, { method: request.method, headers, body });
};

test("the same functions run, signed and over HTTP, as an Inngest server would run them", async () => {
  await h.start([], { handler: overHttp });
  await h.inngest.send({ name: "trace", data: { subject: 3, ü: [1.5e21, "a\u2028b"] } });
  expect(await h.settled()).toMatchObject({ completed: 2, stepExecutions: 9, repeatedSteps: 0 });
  expect(await h.sql`select output from runner.runs where function_id = 'test-trace'`).toEqual([
    { output: [15, 30] },
  ]);
  expect(await h.sql`select step from effects order by step`).toHaveLength(6);
});

test("a call without a signature, or with a wrong one, executes nothing", async () => {
  const body = JSON.stringify({
    version: 2,
    event: { name: "trace", data: { subject: 4 } },
    events: [],
    steps: {},
    ctx: { run_id: "r", attempt: 0, stack: { stack: [], current: 0 } },
  });
  const call = (signature?: string) =>
    fetch(`${origin}/api/inngest?fnId=test-trace&stepId=step`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(signature ? { "x-inngest-signature": signature } : {}),
      },
      body,
    });
  expect((await call()).status).toBe(401);
  expect((await call(sign({ other: "body" }))).status).toBe(401);
  expect(await h.sql`select 1 from effects`).toHaveLength(0);
  expect((await call(sign(JSON.parse(body)))).status).toBe(206);
  expect(await h.sql`select 1 from effects`).toHaveLength(1);
});
