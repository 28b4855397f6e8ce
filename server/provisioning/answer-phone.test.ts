import { hash } from "node:crypto";
import { expect, test, vi } from "vitest";
import { createDoor, type DoorOptions } from "./answer-phone";
import { exampleDevice, MAC } from "./testing/device";
import { memoryPorts } from "./testing/memory-ports";
import type { DeviceForPhone, PhoneRequest, PhoneResponse } from "./types";
import { digestResponse } from "./verify";

vi.mock("node:crypto", async (original) => {
  const real = await original<typeof import("node:crypto")>();
  return { ...real, hash: vi.fn(real.hash) };
});

const FILE = "snomD785-000413A1B2C3.htm";
const UNKNOWN = "snomD785-000413FFFFFF.htm";

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

function request(path: string, over: Partial<PhoneRequest> = {}): PhoneRequest {
  return {
    method: "GET",
    path,
    query: "",
    authorization: null,
    userAgent: null,
    address: "192.0.2.1",
    ...over,
  };
}

function setUp(devices: DeviceForPhone[] = [exampleDevice()], options: DoorOptions = {}) {
  const memory = memoryPorts(devices);
  const door = createDoor(memory.ports, { nonceSecret: "secret", refusalMs: 0, ...options });
  const last = () => memory.log.at(-1);
  return { ...memory, door, last };
}

const login = {
  ztp: basic("ztp-user", "ztp-password"),
  prov: basic("prov-user", "prov-password"),
  wrong: basic("prov-user", "guess"),
};

function nonceOf(response: PhoneResponse): string {
  return /nonce="([^"]+)"/.exec(String(response.headers["WWW-Authenticate"]))?.[1] ?? "";
}

type DigestOver = {
  user?: string;
  password?: string;
  uri?: string;
  method?: string;
  nc?: string;
  algorithm?: "MD5" | "SHA-256";
  qop?: boolean;
  realm?: string;
};

function digest(nonce: string, path: string, over: DigestOver = {}): string {
  const {
    user = "prov-user",
    password = "prov-password",
    uri = path,
    method = "GET",
    nc = "00000001",
  } = over;
  const { algorithm = "MD5", qop = true, realm = "Offhook" } = over;
  const quality = qop ? { name: "auth" as const, count: nc, cnonce: "c0ffee" } : null;
  const response = digestResponse({ user, realm, nonce, uri, algorithm, qop: quality }, method, {
    user,
    password,
  });
  const tail = quality ? `, qop=auth, nc=${nc}, cnonce="c0ffee"` : "";
  return `Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}", algorithm=${algorithm}${tail}`;
}

test("digestResponse gives the published answers of RFC 7616 §3.9.1 and RFC 2617 §3.5", () => {
  const rfc7616 = {
    user: "Mufasa",
    realm: "http-auth@example.org",
    uri: "/dir/index.html",
    nonce: "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
    qop: { name: "auth" as const, count: "00000001", cnonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ" },
  };
  const mufasa = { user: "Mufasa", password: "Circle of Life" };
  expect(digestResponse({ ...rfc7616, algorithm: "MD5" }, "GET", mufasa)).toBe(
    "8ca523f5e9506fed4657c9700eebdbec",
  );
  expect(digestResponse({ ...rfc7616, algorithm: "SHA-256" }, "GET", mufasa)).toBe(
    "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
  );
});

test("the main path: 401, 200 at ztprov, 401, 200 at prov, each recorded, each success told before the answer", async () => {
  const { door, log, successes } = setUp();
  expect((await door(request(`/ztprov/${FILE}`))).status).toBe(401);
  const bootstrap = await door(request(`/ztprov/${FILE}`, { authorization: login.ztp }));
  expect(bootstrap.status).toBe(200);
  expect(bootstrap.headers).toMatchObject({
    "Content-Type": "text/xml; charset=utf-8",
    "Content-Length": String(bootstrap.body.length),
    "Cache-Control": "no-store",
  });
  expect((await door(request(`/prov/${FILE}`))).status).toBe(401);
  const configuration = await door(request(`/prov/${FILE}`, { authorization: login.prov }));
  expect(configuration.body.toString()).toContain('<user_name idx="1"');
  expect(log.map(({ status, outcome }) => [status, outcome])).toEqual([
    [401, "challenged"],
    [200, "served"],
    [401, "challenged"],
    [200, "served"],
  ]);
  expect(successes.map(({ door: which, credentialId }) => [which, credentialId])).toEqual([
    ["ztprov", "z1"],
    ["prov", "p1"],
  ]);
  expect(JSON.stringify(log)).not.toMatch(/password"|ztp-password|prov-password/);
});

test.each([
  ["ztprov", "prov", "Right provisioning credentials, wrong door."],
  ["prov", "ztp", "Right ztp credentials, wrong door."],
] as const)("/%s is not opened by the other door's credentials", async (path, which, reason) => {
  const { door, last, successes } = setUp();
  const answer = await door(request(`/${path}/${FILE}`, { authorization: login[which] }));
  expect(answer.status).toBe(401);
  expect(last()?.reason).toBe(reason);
  expect(successes).toEqual([]);
});

const sameFace: [string, Partial<PhoneRequest> & { path: string }][] = [
  ["unknown MAC", { path: `/prov/${UNKNOWN}` }],
  ["malformed MAC", { path: "/prov/snomD785-000413A1B2.htm" }],
  ["a MAC that is no hex", { path: "/prov/snomd717-ABC123EFG456.htm" }],
  ["no MAC expanded", { path: "/prov/snomD785-{mac}.htm" }],
  ["unknown model", { path: "/prov/snomX999-000413A1B2C3.htm" }],
  ["another vendor's device", { path: "/prov/snomD785-000413A1B2C5.htm" }],
  ["device disabled", { path: "/prov/snomD785-000413A1B2C4.htm" }],
  ["the other door", { path: `/ztprov/${FILE}` }],
];

test.each(sameFace)("before credentials are right, %s looks and works like a known MAC", async (_, over) => {
  const { door, lookups } = setUp([
    exampleDevice(),
    exampleDevice({ deviceId: "off", mac: "000413a1b2c4", enabled: false }),
    exampleDevice({ deviceId: "yealink", mac: "000413a1b2c5", vendor: "yealink" }),
  ]);
  const face = ({ status, headers, body }: PhoneResponse) =>
    JSON.stringify({ status, headers, body: body.toString() }).replace(/nonce=\\"[\w-]{43}\\"/g, 'nonce="…"');
  for (const authorization of [
    null,
    login.wrong,
    basic("nobody", "no password opens this"),
    "Bearer abc",
    "Digest nonsense",
    digest("AAAA", `/prov/${FILE}`),
    "digest",
  ]) {
    const measure = async (at: Partial<PhoneRequest> & { path: string }) => {
      vi.mocked(hash).mockClear();
      lookups.length = 0;
      const fresh = nonceOf(await door(request(at.path)));
      const header =
        authorization === "digest" ? digest(fresh, at.path, { password: "guess" }) : authorization;
      const answer = await door(request(at.path, { ...at, authorization: header }));
      return { face: face(answer), hashes: vi.mocked(hash).mock.calls.length, lookups: lookups.length };
    };
    const known = await measure({ path: `/prov/${FILE}`, address: "192.0.2.50" });
    const other = await measure({ ...over, address: "192.0.2.51" });
    expect(other).toEqual(known);
    expect(known.face).toContain('"status":401');
  }
});

test("wrong credentials really are hashed, as often as right ones", async () => {
  const { door } = setUp();
  vi.mocked(hash).mockClear();
  await door(request(`/prov/${FILE}`, { authorization: login.prov }));
  const right = vi.mocked(hash).mock.calls.length;
  vi.mocked(hash).mockClear();
  await door(request(`/prov/${UNKNOWN}`, { authorization: login.wrong }));
  expect(vi.mocked(hash).mock.calls.length).toBe(right);
  expect(right).toBeGreaterThanOrEqual(6);
});

test("the dummy credentials open nothing", async () => {
  const { door, last } = setUp([exampleDevice({ provisioning: [], ztp: [] })]);
  const dummy = basic("nobody", "no password opens this");
  expect((await door(request(`/prov/${FILE}`, { authorization: dummy }))).status).toBe(401);
  expect((await door(request(`/ztprov/${FILE}`, { authorization: basic("", "") }))).status).toBe(401);
  expect(last()?.outcome).toBe("refused");
});

test.each([
  [`/prov/${FILE}`, { authorization: login.wrong }, "Right user, wrong password."],
  [
    `/prov/${FILE}`,
    { authorization: basic("eve", "x") },
    "The user is not one of this device's credentials.",
  ],
  [`/prov/${UNKNOWN}`, { authorization: login.prov }, "Unknown MAC."],
  ["/prov/snomD785-12.htm", { authorization: login.prov }, "The address names no valid MAC."],
  [`/prov/${FILE}`, { authorization: "Digest x" }, "The Authorization header cannot be read."],
  [`/prov/${FILE}`, { authorization: "Basic !!!" }, "The Authorization header cannot be read."],
  [`/prov/${FILE}`, {}, "No credentials yet: challenged."],
  [`/prov/${FILE}`, { authorization: "Bearer x" }, "No credentials yet: challenged."],
])("the log says why: %s %j", async (path, over, reason) => {
  const { door, last } = setUp();
  expect((await door(request(path, over))).status).toBe(401);
  expect(last()?.reason).toBe(reason);
});

test("a disabled device is refused with right credentials, and never paused for it", async () => {
  const { door, last } = setUp([exampleDevice({ enabled: false })]);
  for (let i = 0; i < 30; i++) {
    expect((await door(request(`/prov/${FILE}`, { authorization: login.prov }))).status).toBe(401);
  }
  expect(last()?.reason).toBe("Right credentials, but the device is disabled.");
});

test("an older accepted pair still works during rotation, a credential past the fourth does not", async () => {
  const provisioning = ["a", "b", "c", "d", "e"].map((name) => ({ id: name, user: name, password: name }));
  const { door, successes } = setUp([exampleDevice({ provisioning })]);
  expect((await door(request(`/prov/${FILE}`, { authorization: basic("d", "d") }))).status).toBe(200);
  expect((await door(request(`/prov/${FILE}`, { authorization: basic("e", "e") }))).status).toBe(401);
  expect(successes.map(({ credentialId }) => credentialId)).toEqual(["d"]);
});

test.each(["MD5", "SHA-256"] as const)("Digest %s", async (algorithm) => {
  const { door, successes } = setUp();
  const path = `/prov/${FILE}`;
  const nonce = nonceOf(await door(request(path)));
  const answer = await door(request(path, { authorization: digest(nonce, path, { algorithm }) }));
  expect(answer.status).toBe(200);
  expect(successes).toHaveLength(1);
});

test("Digest covers the query, accepts an absolute address, and refuses any other", async () => {
  const { door, last } = setUp();
  const path = `/prov/${FILE}`;
  const ask = async (uri: string) => {
    const nonce = nonceOf(await door(request(path, { query: "a=1" })));
    return door(request(path, { query: "a=1", authorization: digest(nonce, path, { uri }) }));
  };
  expect((await ask(`${path}?a=1`)).status).toBe(200);
  expect((await ask(`https://offhook.example.com${path}?a=1`)).status).toBe(200);
  for (const uri of [path, `${path}?a=2`, `/prov/${UNKNOWN}?a=1`, "*"]) {
    expect((await ask(uri)).status).toBe(401);
    expect(last()?.reason).toBe("The Digest address is not the one that was asked.");
  }
});

test("Digest made for another method, realm or user is wrong", async () => {
  const { door } = setUp();
  const path = `/prov/${FILE}`;
  const nonce = nonceOf(await door(request(path)));
  for (const authorization of [
    digest(nonce, path, { method: "POST" }),
    digest(nonce, path, { user: "eve" }),
    digest(nonce, path, { realm: "Other" }),
    digest(nonce, path).replace("qop=auth", "qop=auth-int"),
    digest(nonce, path).replace('username="prov-user"', 'username="PROV-USER"'),
  ]) {
    expect((await door(request(path, { authorization }))).status).toBe(401);
  }
});

test("a nonce expires with stale=true, and the new one works", async () => {
  const { door, clock, last } = setUp();
  const path = `/prov/${FILE}`;
  const nonce = nonceOf(await door(request(path)));
  clock.ms += 5 * 60_000 + 1;
  const stale = await door(request(path, { authorization: digest(nonce, path) }));
  expect(stale.status).toBe(401);
  expect(String(stale.headers["WWW-Authenticate"])).toContain("stale=true");
  expect(last()?.outcome).toBe("challenged");
  expect((await door(request(path, { authorization: digest(nonceOf(stale), path) }))).status).toBe(200);
});

test("a nonce that is not ours is asked again, with right credentials, too", async () => {
  const { door, last } = setUp();
  const path = `/prov/${FILE}`;
  const foreign = nonceOf(await setUp(undefined, { nonceSecret: "another" }).door(request(path)));
  const answer = await door(request(path, { authorization: digest(foreign, path) }));
  expect(answer.status).toBe(401);
  expect(String(answer.headers["WWW-Authenticate"])).toContain("stale=true");
  expect(last()?.reason).toBe("The Digest nonce is foreign: asked again.");
});

test("processes with the same secret accept each other's nonces", async () => {
  const path = `/prov/${FILE}`;
  const nonce = nonceOf(await setUp().door(request(path)));
  expect((await setUp().door(request(path, { authorization: digest(nonce, path) }))).status).toBe(200);
});

test("a nonce count works once, counts may come out of order, a tampered nonce never works", async () => {
  const { door, last } = setUp();
  const path = `/prov/${FILE}`;
  const nonce = nonceOf(await door(request(path)));
  const ask = async (nc: string, used = nonce) =>
    (await door(request(path, { authorization: digest(used, path, { nc }) }))).status;
  expect(await ask("00000003")).toBe(200);
  expect(await ask("00000001")).toBe(200);
  expect(await ask("00000003")).toBe(401);
  expect(last()?.reason).toContain("used before");
  expect(await ask("000000ff")).toBe(200);
  expect(await ask("00000002")).toBe(401);
  const tampered = nonce.slice(0, 12) + (nonce[12] === "B" ? "C" : "B") + nonce.slice(13);
  expect(await ask("00000001", tampered)).toBe(401);
  expect(last()?.reason).toContain("foreign");
});

test("Digest without quality of protection, as old firmware sends it, works once a nonce", async () => {
  const { door } = setUp();
  const path = `/prov/${FILE}`;
  const nonce = nonceOf(await door(request(path)));
  const authorization = digest(nonce, path, { qop: false });
  expect((await door(request(path, { authorization }))).status).toBe(200);
  const again = await door(request(path, { authorization }));
  expect(again.status).toBe(401);
  expect(String(again.headers["WWW-Authenticate"])).toContain("stale=true");
});

test("five wrong passwords pause the pair, right ones wait too, and the pause ends", async () => {
  const { door, clock, last } = setUp();
  for (let i = 0; i < 5; i++) {
    expect((await door(request(`/prov/${FILE}`, { authorization: login.wrong }))).status).toBe(401);
  }
  const answer = await door(request(`/prov/${FILE}`, { authorization: login.prov }));
  expect(answer.status).toBe(429);
  expect(answer.headers["Retry-After"]).toBe("1");
  expect(last()?.outcome).toBe("paused");
  expect((await door(request(`/prov/${FILE}`))).status).toBe(401);
  clock.ms += 1000;
  expect((await door(request(`/prov/${FILE}`, { authorization: login.prov }))).status).toBe(200);
});

test("the pause is the same for a MAC that nobody has", async () => {
  const { door } = setUp();
  const statuses = async (file: string, address: string) => {
    const seen: string[] = [];
    for (let i = 0; i < 8; i++) {
      const answer = await door(request(`/prov/${file}`, { authorization: login.wrong, address }));
      seen.push(`${answer.status} ${answer.headers["Retry-After"]} ${answer.body}`);
    }
    return seen;
  };
  expect(await statuses(UNKNOWN, "192.0.2.7")).toEqual(await statuses(FILE, "192.0.2.8"));
});

test("a burst of guesses at once does not outrun its own failures", async () => {
  const { door } = setUp();
  const burst = Array.from({ length: 50 }, () =>
    door(request(`/prov/${FILE}`, { authorization: login.wrong })),
  );
  const statuses = (await Promise.all(burst)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
});

test("HEAD is GET without a body, and marks nothing as delivered", async () => {
  const { door, successes } = setUp();
  const get = await door(request(`/prov/${FILE}`, { authorization: login.prov }));
  const head = await door(request(`/prov/${FILE}`, { method: "HEAD", authorization: login.prov }));
  expect(head).toEqual({ ...get, body: Buffer.alloc(0) });
  expect(successes).toHaveLength(1);
  expect((await door(request(`/prov/${FILE}`, { method: "HEAD" }))).headers["Content-Length"]).toBe("22");
});

test.each(["POST", "PUT", "DELETE", "OPTIONS", "get"])(
  "%s is 405 for everybody, with no look-up",
  async (method) => {
    const { door, lookups, successes } = setUp();
    for (const path of [`/prov/${FILE}`, `/prov/${UNKNOWN}`, "/prov/x"]) {
      const answer = await door(request(path, { method, authorization: login.prov }));
      expect([answer.status, answer.headers.Allow]).toEqual([405, "GET, HEAD"]);
    }
    expect([lookups, successes]).toEqual([[], []]);
  },
);

test.each([
  "/prov/",
  "/prov",
  "/prov/favicon.ico",
  "/prov/snomD785.htm",
  "/prov/snomD785-firmware.xml",
  `/prov/x/${FILE}`,
  `/prov//${FILE}`,
  `/prov/../prov/${FILE}`,
  `/other/${FILE}`,
  `/prov/snomD785-${"0".repeat(300)}.htm`,
  `/prov/${FILE}\u0000`,
  `/prov/%2e%2e%2f${FILE}x`,
])("%s is 404 for everybody, by its shape alone", async (path) => {
  const { door, lookups, last } = setUp();
  for (const authorization of [null, login.prov]) {
    expect((await door(request(path, { authorization }))).status).toBe(404);
  }
  expect(lookups).toEqual([]);
  expect(last()?.outcome).toBe("not_found");
});

test("a success that cannot be stored is 503, and no body leaves", async () => {
  const { door, ports, last } = setUp();
  const told: unknown[] = [];
  ports.failed = (error, doing) => void told.push(String(error), doing);
  ports.succeeded = async () => {
    throw new Error("secret detail");
  };
  const answer = await door(request(`/prov/${FILE}`, { authorization: login.prov }));
  expect([answer.status, answer.headers["Retry-After"]]).toEqual([503, "30"]);
  expect(answer.body.toString()).not.toContain("settings");
  expect(last()).toMatchObject({ outcome: "error", reason: "Not served: its success could not be stored." });
  expect(told).toEqual(["Error: secret detail", "its success could not be stored"]);
});

test("a look-up that fails is 503 for known and unknown, and a log that fails stops nobody", async () => {
  const { door, ports } = setUp();
  ports.record = () => {
    throw new Error("full");
  };
  expect((await door(request(`/prov/${FILE}`, { authorization: login.prov }))).status).toBe(200);
  ports.findDevice = () => Promise.reject(new Error("down"));
  expect((await door(request(`/prov/${UNKNOWN}`, { authorization: login.prov }))).status).toBe(503);
});

test("a rendered file is kept until the revision changes, and never given to another door", async () => {
  const { createRenderer } = await import("./render");
  const render = vi.fn(createRenderer());
  const device = exampleDevice();
  const { door } = setUp([device], { render });
  const ask = (path: string, authorization: string) => door(request(path, { authorization }));
  await ask(`/prov/${FILE}`, login.prov);
  await ask(`/prov/${FILE.toLowerCase()}`, login.prov);
  expect(render).toHaveBeenCalledTimes(1);
  await ask(`/ztprov/${FILE}`, login.ztp);
  expect(render).toHaveBeenCalledTimes(2);
  device.revision = "2";
  device.settings.adminPassword = "changed";
  expect((await ask(`/prov/${FILE}`, login.prov)).body.toString()).toContain("changed");
});

test("a file name without a model is rendered for the model of the User-Agent, each time", async () => {
  const { door } = setUp();
  const ask = async (userAgent: string) =>
    (await door(request(`/prov/settings-${MAC}`, { authorization: login.prov, userAgent }))).body.toString();
  expect(await ask("snomD865/10.1.1.1")).toContain("webserver_admin_password");
  expect(await ask("snom710/8.7.5.35")).not.toContain("webserver_admin_password");
});

test("another model than the device's is served, and the log says so", async () => {
  const { door, last } = setUp();
  expect((await door(request("/prov/snomD735-000413A1B2C3.htm", { authorization: login.prov }))).status).toBe(
    200,
  );
  expect(last()?.reason).toContain("The phone says it is a D735, the device is kept as D785.");
});

test("what a client sends cannot break the log", async () => {
  const { door, last } = setUp();
  await door(
    request(`/prov/${FILE}`, {
      userAgent: "x\u0000\ny\uD800".padEnd(9999, "z"),
      authorization: basic("a\u0000\nb", "c"),
    }),
  );
  expect(last()?.userAgent).toHaveLength(512);
  expect(`${last()?.userAgent}${last()?.user}${last()?.reason}`).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  expect(last()).toMatchObject({ mac: MAC, deviceId: exampleDevice().deviceId });
});

test("a burst of guesses is answered alike whether the device is at hand, looked up, or unknown", async () => {
  const counts = async (file: string, atHand: boolean) => {
    const memory = memoryPorts([exampleDevice()]);
    const slowly = <T>(value: T) => new Promise<T>((done) => setImmediate(() => done(value)));
    const door = createDoor(
      {
        ...memory.ports,
        findDevice: async (mac) => {
          const found = await memory.ports.findDevice(mac);
          return atHand ? found : slowly(found);
        },
        refusing: () => slowly(undefined),
      },
      { nonceSecret: "secret", refusalMs: 5 },
    );
    const guess = () => door(request(`/prov/${file}`, { authorization: login.wrong }));
    for (let i = 0; i < 4; i++) await guess();
    const answers = await Promise.all(Array.from({ length: 20 }, guess));
    return answers.map(({ status }) => status).toSorted();
  };
  const known = await counts(FILE, true);
  expect(known.filter((status) => status === 401)).toHaveLength(1);
  expect(await counts(FILE, false)).toEqual(known);
  expect(await counts(UNKNOWN, false)).toEqual(known);
});

test("a replayed Digest count is refused cheaply however far back it lies", async () => {
  const { door } = setUp();
  const nonce = nonceOf(await door(request(`/prov/${FILE}`)));
  const first = await door(
    request(`/prov/${FILE}`, { authorization: digest(nonce, `/prov/${FILE}`, { nc: "ffffffff" }) }),
  );
  expect(first.status).toBe(200);
  const old = await door(
    request(`/prov/${FILE}`, { authorization: digest(nonce, `/prov/${FILE}`, { nc: "00000005" }) }),
  );
  expect(old.status).toBe(401);
});
