import { describe, expect, test } from "vitest";
import { vendorIds } from "@/server/vendors/models";
import { answerChallenge } from "@/server/virtual-phone/credentials";
import { createDoor } from "./answer-phone";
import { exampleDevice, exampleLine, MAC } from "./testing/device";
import { memoryPorts } from "./testing/memory-ports";
import { serveDoor } from "./testing/serve";

const UPPER = MAC.toUpperCase();
const XML = "text/xml; charset=utf-8";
const TEXT = "text/plain; charset=utf-8";

type Asked = {
  model: string;
  type: string;
  /** What the phone's own file is called; each is served. */
  own: string[];
  /** What it asks for before, and does without. */
  before?: string[];
  /** What another vendor's phones call theirs. */
  foreign?: string[];
};

const VENDORS: Record<string, Asked> = {
  yealink: {
    model: "T46U",
    type: TEXT,
    own: [`${MAC}.cfg`, `${UPPER}.cfg`],
    before: [`${MAC}.boot`, "y000000000000.boot", "y000000000108.cfg"],
    foreign: [`snomD785-${UPPER}.htm`, `cfg${MAC}.xml`],
  },
  grandstream: {
    model: "GRP2614",
    type: XML,
    own: [`cfg${MAC}.xml`, `cfg${UPPER}.xml`],
    before: [`cfg${MAC}`, `cfg${MAC}.bin`, "cfggrp2614.xml", "cfg.xml"],
    foreign: [`${MAC}.boot`],
  },
  fanvil: {
    model: "X4U",
    type: TEXT,
    own: [`${MAC}.cfg`, `${UPPER}.cfg`],
    before: ["F0V00X600000.cfg", "f0X5hw1.100.cfg"],
    foreign: [`${MAC}.boot`, `Config${UPPER}.cfg`],
  },
  polycom: {
    model: "VVX450",
    type: XML,
    own: [`${MAC}.cfg`, `${UPPER}.cfg`],
    before: [`${MAC}-phone.cfg`, `${MAC}-web.cfg`, `${MAC}-license.cfg`, "000000000000.cfg"],
    foreign: [`cfg${MAC}.xml`],
  },
  cisco: {
    model: "SPA504G",
    type: XML,
    own: [`${MAC}.xml`, `${UPPER}.xml`, `CP-8841-3PCC/${MAC}.xml`],
    before: [`SEP${UPPER}.cnf.xml`, "spa504G.cfg", "8841-3PCC.xml"],
    foreign: [`cfg${MAC}.xml`],
  },
  linksys: {
    model: "SPA942",
    type: XML,
    own: [`${MAC}.xml`, `${MAC}.cfg`],
    before: ["spa942.cfg", "init.cfg"],
  },
  mitel: {
    model: "6867i",
    type: TEXT,
    own: [`${UPPER}.cfg`, `${MAC}.cfg`],
    before: [`${MAC}.tuz`, "startup.cfg", "aastra.cfg", "6867i.cfg", "security.tuz"],
    foreign: [`${MAC}.boot`],
  },
  gigaset: {
    model: "N870",
    type: XML,
    own: [`${MAC}.xml`, `${UPPER}.xml`],
    before: ["provisioning.xml", "42/2/master.bin"],
    foreign: [`cfg${MAC}.xml`],
  },
  panasonic: {
    model: "KX-HDV230",
    type: TEXT,
    own: [`Config${UPPER}.cfg`, `Config${MAC}.cfg`, `${MAC}.cfg`],
    before: ["KX-HDV230.cfg"],
    foreign: [`algom${UPPER}.conf`],
  },
  algo: {
    model: "8301",
    type: TEXT,
    own: [`algom${UPPER}.conf`, `algom${MAC}.conf`, `algo${UPPER}.conf`],
    before: [`algom${MAC}.md5`, "algop8301.conf"],
    foreign: [`Config${UPPER}.cfg`],
  },
  htek: {
    model: "UC923",
    type: XML,
    own: [`cfg${MAC}.xml`, `cfg${UPPER}.xml`],
    before: [`cfg${MAC}`, "cfg0013.xml"],
    foreign: [`${MAC}.boot`],
  },
};

test("every vendor but Snom, which has its own tests, is asked here", () => {
  expect(vendorIds.filter((vendor) => !Object.hasOwn(VENDORS, vendor))).toEqual(["snom"]);
});

async function open(vendor: string, model: string, name = "Reception") {
  const device = exampleDevice({ vendor, model, lines: [exampleLine({ displayName: name })] });
  const memory = memoryPorts([device]);
  const base = await serveDoor(createDoor(memory.ports, { refusalMs: 0 }));
  const ask = async (path: string, auth?: "digest" | "basic") => {
    const first = await fetch(`${base}${path}`);
    await first.arrayBuffer();
    if (!auth) return { status: first.status, type: first.headers.get("content-type"), text: "" };
    const authorization = answerChallenge(auth, first.headers.get("www-authenticate") ?? "", {
      method: "GET",
      uri: path,
      user: "prov-user",
      password: "prov-password",
    });
    const answer = await fetch(`${base}${path}`, { headers: { authorization: authorization ?? "" } });
    return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
  };
  return { ...memory, ask };
}

describe.each(Object.entries(VENDORS))("%s at the door", (vendor, { model, type, own, before, foreign }) => {
  test.each(own)("%s: 401 without credentials, 200 with them, by Digest and Basic", async (name) => {
    const { ask, successes, log } = await open(vendor, model);
    for (const path of [`/prov/${name}`, `/provision/${name}`]) {
      expect((await ask(path)).status).toBe(401);
      for (const auth of ["digest", "basic"] as const) {
        const served = await ask(path, auth);
        expect([served.status, served.type]).toEqual([200, type]);
        expect(served.text).toContain("sip-secret");
      }
    }
    expect(successes.every(({ door, device }) => door === "prov" && device.vendor === vendor)).toBe(true);
    expect(successes).toHaveLength(4);
    expect(log.at(-1)?.reason).toMatch(/^Configuration served, revision 1\.( The phone says it is a .+)?$/);
  });

  test.each(before ?? ["none.cfg"])("%s is not there, and the phone goes on", async (name) => {
    const { ask, successes, log } = await open(vendor, model);
    const answer = await ask(`/prov/${name}`, "basic");
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain("secret");
    expect(successes).toEqual([]);
    if (name.includes(MAC)) expect(log.at(-1)?.reason).toMatch(/goes on to its own/);
  });

  test.each(foreign ?? [])("%s is another vendor's", async (name) => {
    const { ask, successes } = await open(vendor, model);
    expect((await ask(`/prov/${name}`, "basic")).status).toBe(404);
    expect(successes).toEqual([]);
  });

  test("the redirect service's door stays shut to provisioning credentials", async () => {
    const { ask } = await open(vendor, model);
    expect((await ask(`/ztprov/${own[0]}`, "basic")).status).toBe(401);
  });
});

test("a value that the file cannot hold is told in the log, and nothing is given out", async () => {
  const { ask, successes, log } = await open("yealink", "T46U", "Front\ndesk");
  const answer = await ask(`/prov/${MAC}.cfg`, "basic");
  expect(answer.status).toBe(503);
  expect(answer.text).not.toMatch(/desk|secret/);
  expect(successes).toEqual([]);
  expect(log.at(-1)).toMatchObject({
    outcome: "error",
    reason:
      "Not served: the file could not be made. The value “line 1 name” holds a line break or another control character, which this kind of file cannot carry.",
  });
});
