import { expect, test } from "vitest";
import { createDoor } from "./answer-phone";
import { asking, PHONE_PATHS } from "./doors";
import { exampleDevice } from "./testing/device";
import { memoryPorts } from "./testing/memory-ports";
import { serveDoor } from "./testing/serve";

const MAC = "000413A1B2C3";
const FILE = `snomD785-${MAC}.htm`;
const basic = (user: string, password: string) =>
  `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
const authorization = basic("prov-user", "prov-password");

async function open(device = exampleDevice()) {
  const memory = memoryPorts([device]);
  const base = await serveDoor(createDoor(memory.ports, { refusalMs: 0 }));
  const ask = async (target: string, headers: Record<string, string> = {}, method = "GET") => {
    const answer = await fetch(`${base}${target}`, { method, headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return { ...memory, ask, last: () => memory.log.at(-1) };
}

test.each([
  `/prov/${FILE}`,
  `/provision/${FILE}`,
  `/app/provision/${FILE}`,
  `/provision/${MAC}.xml`,
  `/provision/${MAC.toLowerCase()}.cfg`,
  "/provision/00-04-13-A1-B2-C3.cfg",
  `/provision/anything-${MAC}.htm`,
  `/app/provision/?mac=${MAC}`,
  "/app/provision/?mac=00:04:13:a1:b2:c3",
  `/app/provision?mac=${MAC}`,
  `/provision?address=${MAC}`,
  `/app/provision/index.php?mac=${MAC}`,
  `/app/provision/index.php?mac=${MAC}&file=%7b%24mac%7d.xml`,
  `/app/provision/?mac=${MAC}&file=snomD785.htm`,
  `/app/provision/?file=${FILE}`,
])("%s: 401 without credentials, 200 with those of a Snom phone", async (target) => {
  const { ask, log } = await open();
  expect(PHONE_PATHS.test(target)).toBe(true);
  expect((await ask(target)).status).toBe(401);
  expect((await ask(target, { authorization: basic("prov-user", "guess") })).status).toBe(401);
  expect((await ask(target, { authorization: basic("ztp-user", "ztp-password") })).status).toBe(401);
  const served = await ask(target, { authorization });
  expect([served.status, served.text.includes('<user_name idx="1"')]).toEqual([200, true]);
  expect(log.map(({ mac, status }) => [mac, status])).toEqual(
    [401, 401, 401, 200].map((status) => ["000413a1b2c3", status]),
  );
});

test("an address without any name: the User-Agent says whose, and credentials open it", async () => {
  const { ask } = await open();
  const agent = `Mozilla/4.0 (compatible; snomD785-SIP 10.1.33.33 ${MAC})`;
  for (const target of ["/app/provision/", "/app/provision", "/provision/", "/app/provision/index.php"]) {
    expect((await ask(target, { authorization })).status).toBe(401);
    expect((await ask(target, { "user-agent": agent })).status).toBe(401);
    expect((await ask(target, { "user-agent": agent, authorization })).status).toBe(200);
  }
  for (const target of ["/prov/", "/ztprov/", "/prov", "/prov/index.php"]) {
    expect((await ask(target, { "user-agent": agent, authorization })).status).toBe(404);
  }
});

test("files without a MAC carry no secret: 404 for everybody, whatever the User-Agent says, and the log says what they are", async () => {
  const { ask, last, lookups, successes } = await open();
  const agent = `Mozilla/4.0 (compatible; snomD785-SIP 10.1.33.33 ${MAC})`;
  for (const [name, reason] of [
    ["snomD785.htm", "A file that phones share: there is none here, and a phone goes on to its own."],
    ["y000000000000.boot", "A file that phones share: there is none here, and a phone goes on to its own."],
    ["000000000000.cfg", "A file that phones share: there is none here, and a phone goes on to its own."],
    ["aastra.cfg", "A file that phones share: there is none here, and a phone goes on to its own."],
    ["spa504G.cfg", "A file that phones share: there is none here, and a phone goes on to its own."],
    ["snomD785-firmware.xml", "Firmware: none is kept here."],
    ["42/2/master.bin", "Firmware: none is kept here."],
    [`${MAC}-directory.xml`, "A phone book: none is kept here."],
    [`${MAC}/phonebook.xml`, "A phone book: none is kept here."],
    [`${MAC}-app.log`, "What a phone stores on its server: nothing is kept here."],
    ["logo.png", "A picture, sound or language: none is kept here."],
    ["favicon.ico", "No phone's own file has this address."],
    ["?file=aastra.cfg", "A file that phones share: there is none here, and a phone goes on to its own."],
    ["?file=favicon.ico", "No phone's own file has this address."],
  ]) {
    const anybody: Record<string, string>[] = [{}, { authorization }];
    for (const headers of anybody) {
      const answer = await ask(`/provision/${name}`, { ...headers, "user-agent": agent });
      expect([name, answer.status]).toEqual([name, 404]);
      expect(last()).toMatchObject({ outcome: "not_found", reason });
    }
  }
  expect([lookups, successes]).toEqual([[], []]);
});

test("what a phone stores is refused without a trace", async () => {
  const { ask, successes, lookups } = await open();
  for (const [method, name] of [
    ["PUT", `${MAC}-app.log`],
    ["PUT", `${MAC}-phone.cfg`],
    ["PUT", "001565aabbcc-local.cfg"],
    ["POST", FILE],
  ] as const) {
    const answer = await ask(`/provision/${name}`, { authorization }, method);
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  }
  expect([successes, lookups]).toEqual([[], []]);
});

test("a device of a vendor without templates is refused with the right reason, at its own credentials only", async () => {
  const { ask, last } = await open(exampleDevice({ mac: "001565aabbcc", vendor: "escene", model: "ES620" }));
  for (const name of ["001565aabbcc.cfg", "001565aabbcc.boot"]) {
    expect((await ask(`/provision/${name}`)).status).toBe(401);
    expect((await ask(`/provision/${name}`, { authorization })).status).toBe(404);
    expect(last()).toMatchObject({
      outcome: "not_found",
      reason: "The device is a escene ES620: for this vendor Offhook makes no files yet.",
    });
  }
});

test("a bare MAC is the device record's vendor's, whatever User-Agent or range say; another vendor's name is not", async () => {
  const { ask, last } = await open(exampleDevice({ mac: "001565aabbcc" }));
  const agent = "Yealink SIP-T46U 108.86.0.20 00:15:65:aa:bb:cc";
  expect((await ask("/provision/001565aabbcc.xml", { authorization, "user-agent": agent })).status).toBe(200);
  expect((await ask("/provision/001565aabbcc.boot", { authorization })).status).toBe(404);
  expect(last()?.reason).toBe("The device is a snom D785: there is no such file for it.");
});

test("the length is told, and a part of the file is given", async () => {
  const { ask, last, successes } = await open();
  const target = `/provision/${FILE}`;
  const whole = await ask(target, { authorization });
  const length = Buffer.byteLength(whole.text);
  expect([whole.headers.get("content-length"), whole.headers.get("accept-ranges")]).toEqual([
    String(length),
    "bytes",
  ]);
  for (const [range, first, last_] of [
    ["bytes=0-9", 0, 9],
    ["bytes=10-", 10, length - 1],
    ["bytes=-5", length - 5, length - 1],
    [`bytes=5-${length * 2}`, 5, length - 1],
  ] as const) {
    const part = await ask(target, { authorization, range });
    expect([part.status, part.headers.get("content-range")]).toEqual([
      206,
      `bytes ${first}-${last_}/${length}`,
    ]);
    expect(part.text).toBe(whole.text.slice(first, last_ + 1));
  }
  for (const range of ["bytes=9-1", "bytes=0-1,3-4", "bytes=-", "lines=1-2", "bytes=a-b"]) {
    expect((await ask(target, { authorization, range })).status).toBe(200);
  }
  const told = successes.length;
  for (const range of [`bytes=${length}-`, "bytes=-0"]) {
    const none = await ask(target, { authorization, range });
    expect([none.status, none.headers.get("content-range")]).toEqual([416, `bytes */${length}`]);
    expect(last()?.outcome).toBe("bad_request");
  }
  expect(successes).toHaveLength(told);
  const conditional = await ask(target, { authorization, range: "bytes=0-9", "if-range": '"x"' });
  expect(conditional.status).toBe(200);
  expect((await ask(target, { range: "bytes=0-9" })).status).toBe(401);
});

test("a name of several segments is taken whole or not at all", () => {
  const kind = (path: string) => asking({ path, query: "" })?.kind ?? null;
  expect(kind(`/prov/m3/settings/${MAC}.cfg`)).toBe("phone");
  expect(kind(`/prov/CP-8841-3PCC/${MAC}.cfg`)).toBe("phone");
  expect(kind(`/prov/x/${MAC}.cfg`)).toBeNull();
  expect(kind(`/prov//${FILE}`)).toBeNull();
  expect(kind(`/prov/x/CP-8841-3PCC/${MAC}.cfg`)).toBeNull();
  expect(kind(`/prov/${FILE}/`)).toBeNull();
  expect(kind(`/elsewhere/${FILE}`)).toBeNull();
});

test("pages of the console are none of the phones'", () => {
  for (const path of [
    "/",
    "/acme/devices",
    "/provisioning/x",
    "/app/provisions",
    "/prov",
    "/ztprov",
    "/api/v1/x",
  ]) {
    expect(PHONE_PATHS.test(path)).toBe(false);
  }
});
