import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { macForFile } from "@/server/vendors/identities";
import { phoneFile, vendorIds } from "@/server/vendors/models";
import { formatOf } from "./formats";
import { identify } from "./identify";
import { mergeSettings, type PhoneFile } from "./merge-settings";
import { createRenderer } from "./render";
import { ValueRefused } from "./render-error";
import { MAC } from "./testing/device";
import { CASES, deviceOf, FIELDS, type Texts, textsOf } from "./testing/phone-cases";
import {
  type Pair,
  type Reader,
  readCfg,
  readFanvil,
  readMitel,
  readPanasonic,
  readXml,
  readYealink,
} from "./testing/phone-readers";
import type { DeviceForPhone, Door } from "./types";
import { xmlText } from "./xml";

const render = createRenderer();

type Proven = {
  models: string[];
  read: Reader;
  /** Fields that the vendor's files have no place for. */
  lacks?: (keyof Texts)[];
  /** Texts that stand in the file in another form: the value as the phone reads it, before it acts on it. */
  spell?(pair: Pair, field: keyof Texts, text: string): string;
};

/** Each vendor with at least three models of different families, and the reader that is like its phones'. */
const PROVEN: Record<string, Proven> = {
  yealink: { models: ["T46U", "T28P", "W70B"], read: readYealink },
  grandstream: { models: ["GRP2614", "GXP2170", "HT802"], read: readXml, lacks: ["number"] },
  fanvil: { models: ["X4U", "V62", "H2U"], read: readFanvil },
  polycom: { models: ["VVX450", "IP335", "Edge-E450"], read: readXml },
  cisco: {
    models: ["SPA504G", "8841", "ATA191"],
    read: readXml,
  },
  linksys: { models: ["SPA2102", "SPA942", "PAP2T"], read: readXml },
  mitel: { models: ["6867i", "6930", "6731i"], read: readMitel },
  gigaset: {
    models: ["N870", "Maxwell3", "P850"],
    read: readXml,
    lacks: ["clientUser", "clientPassword", "number"],
  },
  panasonic: {
    models: ["KX-UT136", "KX-HDV230", "KX-TGP500"],
    read: readPanasonic,
    spell: ([name], field, text) =>
      name === "CFG_STANDARD_FILE_PATH" && field.startsWith("client")
        ? encodeURIComponent(text.toWellFormed())
        : text,
  },
  algo: { models: ["8301", "8180", "8188"], read: readCfg, lacks: ["number", "name"] },
  htek: {
    models: ["UC923", "UC903", "UC926"],
    read: readXml,
    lacks: ["clientUser", "clientPassword", "number"],
  },
};

function fileOf(device: DeviceForPhone, door: Door): PhoneFile {
  const { vendor, model } = device;
  const name = phoneFile(vendor, model).replace("{mac}", macForFile(vendor, model, MAC));
  const identity = identify({ path: `/${door}/${name}`, query: "", userAgent: null });
  const file = mergeSettings(device, door, identity, "https://offhook.example.com");
  if (!file) throw new Error(`No file for ${vendor} ${model}.`);
  return file;
}

const textOf = (device: DeviceForPhone, door: Door) => render(fileOf(device, door)).toString("utf8");

test("every vendor that can be put into service is proven here, or in a test of its own", () => {
  expect(vendorIds.filter((vendor) => !Object.hasOwn(PROVEN, vendor))).toEqual(["snom"]);
});

for (const [vendor, { models, read }] of Object.entries(PROVEN)) {
  describe.each(models)(`golden files of ${vendor} %s`, (model) => {
    for (const [name, device] of Object.entries(CASES)) {
      test.each(["prov", "ztprov"] as const)(`${name}, %s`, (door) => {
        const made = device(vendor, model);
        const text = textOf(made, door);
        const pairs = read(text);
        const names = pairs.map(([key]) => key);
        expect(names.filter((key, at) => !key.startsWith("/") && names.indexOf(key) !== at)).toEqual([]);
        const ending = path.extname(phoneFile(vendor, model)).slice(1);
        const golden = path.join("templates", vendor, "golden", `${model}-${name}.${door}.${ending}`);
        if (process.env.UPDATE_GOLDEN === "1") {
          mkdirSync(path.dirname(golden), { recursive: true });
          writeFileSync(golden, text);
        }
        expect(text).toBe(readFileSync(golden, "utf8"));
      });
    }
  });
}

const anyText = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 30 })
      .map((codes) => String.fromCharCode(...codes)),
    fc.stringMatching(/^[ !"#$%&'()*+,./0-9;<=>?@A-Z[\\\]^_`a-z{|}~]{1,30}$/),
  )
  .filter((text) => xmlText(text) !== "");

const anyTexts = fc.record({
  clientUser: anyText,
  clientPassword: anyText,
  number: anyText,
  user: anyText,
  authId: anyText,
  password: anyText,
  name: anyText,
  // A colon makes it an IPv6 address, which is bracketed.
  registrar: anyText.map((text) => text.replaceAll(":", "") || "pbx"),
  ntp: anyText,
  admin: anyText,
});

/** Stands for a field where it is looked for: no file has it of its own. */
const mark = (field: keyof Texts) => `Q${field.toUpperCase()}Q`;

describe.each(Object.entries(PROVEN))("%s", (vendor, { models, read, spell, lacks = [] }) => {
  test("any text in any field is read back as it was, or refused by name; nothing more appears", () => {
    const [model = ""] = models;
    const marked = read(textOf(deviceOf(vendor, model, textsOf(mark)), "prov"));
    for (const field of FIELDS) {
      expect(
        marked.some(([, value]) => value.includes(mark(field))),
        field,
      ).toBe(!lacks.includes(field));
    }
    const seen = { read: 0, refused: 0 };
    const check = (texts: Texts) => {
      const device = deviceOf(vendor, model, texts);
      let text: string;
      try {
        text = textOf(device, "prov");
      } catch (error) {
        expect(error).toBeInstanceOf(ValueRefused);
        expect(String(error)).toMatch(/The value “(client|lines?|ntp|admin|profile|standard)[\w ]*” /);
        seen.refused += 1;
        return;
      }
      const held = fileOf(device, "prov").format === "xml" ? xmlText : (plain: string) => plain;
      const expected = marked.map((pair): Pair => {
        let [, value] = pair;
        for (const field of FIELDS) {
          const told = held(texts[field]);
          value = value.replaceAll(mark(field), () => spell?.(pair, field, told) ?? told);
        }
        return [pair[0], value];
      });
      expect(read(text)).toEqual(expected);
      seen.read += 1;
    };
    fc.assert(fc.property(anyTexts, check), { numRuns: 150 });
    // One strange text at a time: where all are, one that is refused hides the others.
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), anyText, (field, text) =>
        check(textsOf((each) => (each === field ? text.replaceAll(":", "") || "x" : `x${each}`))),
      ),
      { numRuns: 300 },
    );
    expect(seen.read).toBeGreaterThan(50);
  });

  test.each([
    "a\nb",
    "a\r\naccount.1.enable = 0",
    "a\rb",
    " a",
    "a ",
    "a\u2028b",
    "a\u0000",
    "\uD800",
    '"a',
    "a\\",
  ])(
    "%j in a display name or a password becomes no setting: it is read back, or refused by its name",
    (text) => {
      const [model = ""] = models;
      const names = (device: DeviceForPhone) => read(textOf(device, "prov")).map(([key]) => key);
      const safe = names(deviceOf(vendor, model, textsOf(mark)));
      for (const field of ["name", "password"] as const) {
        const device = deviceOf(
          vendor,
          model,
          textsOf((each) => (each === field ? text : mark(each))),
        );
        let found: string[] | null = null;
        try {
          found = names(device);
        } catch (error) {
          expect(error).toBeInstanceOf(ValueRefused);
        }
        expect(found ?? safe).toEqual(safe);
      }
    },
  );

  test("any time zone, language and codec leaves a file that reads, with no name that was not there before", () => {
    const [model = ""] = models;
    const example = CASES.two?.(vendor, model);
    if (!example) throw new Error("no case");
    const known = new Set(
      ["plain", "two"].flatMap((name) => {
        const device = CASES[name]?.(vendor, model);
        return device ? read(textOf(device, "prov")).map(([key]) => key) : [];
      }),
    );
    fc.assert(
      fc.property(anyText, anyText, fc.array(anyText, { maxLength: 3 }), (timeZone, language, codecs) => {
        const settings = { ...example.settings, timeZone, language, codecs };
        const names = read(textOf({ ...example, settings }, "prov")).map(([key]) => key);
        expect(names.filter((key) => !known.has(key))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test("the bootstrap holds the way to the configuration, and no account", () => {
    const [model = ""] = models;
    const pairs = read(textOf(deviceOf(vendor, model, textsOf(mark)), "ztprov"));
    const values = pairs.map(([, value]) => value).join("\n");
    for (const field of ["password", "admin", "user"] as const) expect(values).not.toContain(mark(field));
    expect(values).toContain("offhook.example.com");
  });

  test("its files say what they are", () => {
    const device = CASES.plain?.(vendor, models[0] ?? "");
    if (!device) throw new Error("no case");
    expect(formatOf(fileOf(device, "prov").format).contentType).toMatch(/^text\/(xml|plain); charset=utf-8$/);
  });
});
