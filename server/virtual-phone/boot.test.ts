import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { createDoor } from "@/server/provisioning/answer-phone";
import { exampleDevice } from "@/server/provisioning/testing/device";
import { memoryPorts } from "@/server/provisioning/testing/memory-ports";
import { listen, serveDoor } from "@/server/provisioning/testing/serve";
import type { DeviceForPhone } from "@/server/provisioning/types";
import { type BootOptions, bootVirtualPhone, type Step } from "./boot";

const phone = { mac: "000413A1B2C3", model: "D785", firmware: "10.1.33.33" };
const SECRETS = /ztp-password|prov-password|sip-secret|admin-secret/;

async function offhook(device: Partial<DeviceForPhone> = {}) {
  const memory = memoryPorts([exampleDevice(device)]);
  const base = await serveDoor(createDoor(memory.ports, { refusalMs: 0 }));
  memory.ports.appUrl = base;
  const start = { url: `${base}/ztprov/snomD785-{mac}.htm`, user: "ztp-user", password: "ztp-password" };
  return { ...memory, base, start };
}

function boot(options: Partial<BootOptions>) {
  return bootVirtualPhone({ ...phone, auth: "digest", ...options });
}

test.each(["digest", "basic"] as const)("%s: from the bootstrap to the configuration", async (auth) => {
  const { start, log, successes } = await offhook();
  const told: Step[] = [];
  const result = await boot({ start, auth, onStep: (step) => told.push(step) });
  expect(result.words).toBe("Would register 101 at pbx.example.com:5061.");
  expect(result.ok).toBe(true);
  expect(result.steps.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
    "GET /ztprov/snomD785-000413A1B2C3.htm 401",
    "GET /ztprov/snomD785-000413A1B2C3.htm 200",
    "GET /prov/snomD785-000413A1B2C3.htm 401",
    "GET /prov/snomD785-000413A1B2C3.htm 200",
  ]);
  expect(told).toEqual(result.steps);
  expect(result.identities).toEqual([
    {
      index: 1,
      user: "101",
      authId: "auth-101",
      displayName: "Reception",
      registrar: "pbx.example.com:5061",
      outbound: "pbx.example.com:5061;transport=tls",
      hasPassword: true,
    },
  ]);
  expect(JSON.stringify(result)).not.toMatch(SECRETS);
  expect(log.map(({ status }) => status)).toEqual([401, 200, 401, 200]);
  expect(successes.map(({ door, identity }) => [door, identity.firmware, identity.mac])).toEqual([
    ["ztprov", "10.1.33.33", "000413a1b2c3"],
    ["prov", "10.1.33.33", "000413a1b2c3"],
  ]);
  expect(log[0]?.userAgent).toContain("snomD785-SIP 10.1.33.33");
});

function redirectService(files: Record<string, string>, asked: string[]): RequestListener {
  return (req, res) => {
    asked.push(req.url ?? "");
    const body = files[req.url ?? ""];
    res.writeHead(body === undefined ? 404 : 200);
    res.end(body);
  };
}

test("from the redirect service: type file, then the phone's own, whose settings count", async () => {
  const { start, base } = await offhook();
  const asked: string[] = [];
  const listing = `<settings><phone-settings><setting_server perm="RW">${start.url}</setting_server>
    <http_client_user>ztp-user</http_client_user><http_client_pass>ztp-password</http_client_pass></phone-settings></settings>`;
  const service = await listen(redirectService({ "/snomD785-000413A1B2C3.htm": listing }, asked));
  const result = await boot({ redirectUrl: service });
  expect(result.ok).toBe(true);
  expect(asked).toEqual(["/snomD785.htm", "/snomD785-000413A1B2C3.htm"]);
  expect(result.steps.map(({ status }) => status)).toEqual([404, 200, 401, 200, 401, 200]);
  asked.length = 0;
  const placed = await listen(redirectService({ "/phones/000413A1B2C3": listing }, asked));
  expect((await boot({ redirectUrl: `${placed}/phones/{mac}` })).ok).toBe(true);
  expect(asked).toEqual(["/phones/000413A1B2C3"]);
  expect(base).toContain("127.0.0.1");
});

test("a redirect service that lists nothing", async () => {
  const empty = await listen((_, res) => void res.end("<settings/>"));
  expect(await boot({ redirectUrl: empty })).toMatchObject({
    ok: false,
    words: "The redirect service does not list this phone.",
  });
  const service = await listen(redirectService({}, []));
  expect(await boot({ redirectUrl: service })).toMatchObject({
    ok: false,
    words: "The server has no file for this phone.",
  });
});

test("wrong credentials, an unknown MAC and revoked credentials end in words", async () => {
  const { start } = await offhook();
  const refused = { ok: false, words: "The server refuses the credentials.", identities: [] };
  expect(await boot({ start: { ...start, password: "guess" } })).toMatchObject(refused);
  expect(await boot({ start, mac: "000413FFFFFF" })).toMatchObject(refused);
  const revoked = await offhook({ ztp: [] });
  const result = await boot({ start: revoked.start });
  expect(result).toMatchObject(refused);
  expect(result.steps.map(({ words }) => words)).toEqual([
    "Asked for credentials.",
    "The credentials were refused.",
  ]);
});

test("a device without lines", async () => {
  const { start } = await offhook({ lines: [] });
  expect(await boot({ start })).toMatchObject({
    ok: false,
    words: "The configuration has no line to register.",
  });
});

test("values with markup, line breaks and emoji arrive as they were", async () => {
  const displayName = '<Empfang> & "Tür"\n\u{1F60E}';
  const { start } = await offhook({
    lines: [{ ...exampleDevice().lines[0], displayName } as DeviceForPhone["lines"][number]],
    provisioning: [{ id: "p", user: 'us"er\\ü', password: "pä:ss<&>" }],
  });
  for (const auth of ["digest", "basic"] as const) {
    const result = await boot({ start, auth });
    expect(result.identities[0]?.displayName).toBe(displayName);
  }
});

const faults: [string, RequestListener, string][] = [
  [
    "not XML",
    (_, res) => void res.end("<settings><phone-settings></settings>"),
    "The file is not well-formed XML (line 1).",
  ],
  ["HTML", (_, res) => void res.end("<html></html>"), "The file's root is <html>, not <settings>."],
  ["empty", (_, res) => void res.end(""), "The file is not well-formed XML (line 1)."],
  ["no next address", (_, res) => void res.end("<settings/>"), "The file names no setting_server."],
  ["an error", (_, res) => void res.writeHead(500).end(), "The server answered 500."],
  [
    "endless redirects",
    (_, res) => void res.writeHead(302, { Location: "/again" }).end(),
    "Sent on too many times.",
  ],
  [
    "a redirect elsewhere",
    (_, res) => void res.writeHead(302, { Location: "ftp://x/" }).end(),
    "Sent on to an address that is not HTTP.",
  ],
  ["a reset", (req) => void req.socket.destroy(), "No answer: the connection failed (UND_ERR_SOCKET)."],
  [
    "too much",
    (_, res) => void res.end(`<settings>${"x".repeat(2 * 1024 * 1024)}</settings>`),
    "The answer is larger than 1048576 bytes: given up.",
  ],
  [
    "an unknown challenge",
    (_, res) => void res.writeHead(401, { "WWW-Authenticate": "Negotiate" }).end(),
    "The server does not offer digest authentication.",
  ],
  [
    "an address that is none",
    (_, res) =>
      void res.end(
        "<settings><phone-settings><setting_server>file:///etc/passwd</setting_server></phone-settings></settings>",
      ),
    "The phone was given an address that is not HTTP.",
  ],
];

test.each(faults)("a server that answers %s", async (_, listener, words) => {
  const base = await listen(listener);
  const result = await boot({ start: { url: `${base}/x.htm`, user: "u", password: "p" } });
  expect(result).toMatchObject({ ok: false, words });
});

test("nobody there", async () => {
  const result = await boot({ start: { url: "http://127.0.0.1:1/x.htm", user: "u", password: "p" } });
  expect(result.words).toMatch(/^No answer: the connection failed/);
  expect(result.steps).toMatchObject([{ status: null }]);
});

test("stopped by its caller while the server hangs", async () => {
  const stop = new AbortController();
  const base = await listen(() => stop.abort());
  const result = await boot({
    start: { url: `${base}/x.htm`, user: "u", password: "p" },
    signal: stop.signal,
  });
  expect(result).toMatchObject({ ok: false, words: "The virtual phone was stopped." });
});

test("an address it may not ask is not asked", async () => {
  const asked: string[] = [];
  const base = await listen(redirectService({}, asked));
  const result = await boot({
    start: { url: `${base}/x.htm`, user: "u", password: "p" },
    allow: () => false,
  });
  expect(result.words).toContain("may not ask");
  expect(asked).toEqual([]);
});

test("credentials inside the address are used and never shown", async () => {
  const { base } = await offhook();
  const url = `${base.replace("://", "://ztp-user:ztp-password@")}/ztprov/snomD785-{mac}.htm`;
  const result = await boot({ start: { url, user: "", password: "" } });
  expect(result.ok).toBe(true);
  expect(JSON.stringify(result)).not.toMatch(SECRETS);
});
