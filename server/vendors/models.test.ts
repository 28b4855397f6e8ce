import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { isServed } from "@/server/provisioning/merge-settings";
import { guessVendor } from "./guess-vendor";
import { macForFile } from "./identities";
import {
  findModel,
  knownModel,
  knownModelsOf,
  knownVendorIds,
  modelsOf,
  phoneFile,
  vendorIds,
} from "./models";

test("only vendors with templates can be put into service", () => {
  const withTemplates = readdirSync("templates", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(vendorIds.filter((vendor) => !withTemplates.includes(vendor))).toEqual([]);
  expect(vendorIds).toContain("snom");
  expect(vendorIds.filter((vendor) => !isServed(vendor))).toEqual([]);
  expect(modelsOf("nobody")).toEqual([]);
  expect(findModel("nobody", "T46U")).toBeNull();
  expect(() => phoneFile("nobody", "T46U")).toThrow("There is no vendor nobody.");
  expect([guessVendor("000413a1b2c3"), guessVendor("001565a1b2c3"), guessVendor("abcdef012345")]).toEqual([
    "snom",
    "yealink",
    null,
  ]);
});

test.each([
  ["snom", "snomd785", { name: "D785", keys: 24, sidecars: { most: 4, keys: 18 } }],
  ["snom", "M500KLE", { name: "M500KLE", keys: null, sidecars: null }],
  ["yealink", "Yealink SIP-T46U", { name: "T46U", keys: 27, sidecars: { most: 3, keys: 60 }, code: "108" }],
  ["yealink", "t31g", { name: "T31G", keys: 2, sidecars: { most: 0, keys: 0 }, code: "123" }],
  ["polycom", "vvx450", { name: "VVX450", keys: null, lines: null, pages: null }],
  ["cisco", "SPA504G", { name: "SPA504G" }],
  ["linksys", "spa2102", { name: "SPA2102" }],
  ["grandstream", "grp2614", { name: "GRP2614" }],
  ["mitel", "6867i", { name: "6867i" }],
  ["fanvil", "x210", { name: "X210", keys: 106, softKeys: 4 }],
  ["gigaset", "p850", { name: "P850", keys: 36 }],
  ["htek", "UC903", { name: "UC903", code: "0016" }],
  ["panasonic", "KX-UT136", { name: "KX-UT136" }],
  ["algo", "8301", { name: "8301" }],
])("%s %s is known", (vendor, name, known) => {
  expect(knownModel(vendor, name)).toMatchObject(known);
});

test.each([
  ["yealink", "T46U", "{mac}.cfg", "00a1b2c3d4ef"],
  ["grandstream", "GRP2614", "cfg{mac}.xml", "00a1b2c3d4ef"],
  ["mitel", "6867i", "{mac}.cfg", "00A1B2C3D4EF"],
  ["panasonic", "KX-UT136", "Config{mac}.cfg", "00A1B2C3D4EF"],
  ["algo", "8301", "algom{mac}.conf", "00A1B2C3D4EF"],
  ["cisco", "8841", "{mac}.xml", "00a1b2c3d4ef"],
])("a phone of %s (%s) asks for %s, its MAC written %s", (vendor, model, file, mac) => {
  expect(phoneFile(vendor, model)).toBe(file);
  expect(macForFile(vendor, model, "00a1b2c3d4ef")).toBe(mac);
});

test.each([
  ["cisco", "7940"],
  ["mitel", "5330"],
  ["gigaset", "N510"],
  ["polycom", "VVX-D230"],
])("%s %s is known, and cannot be put into service: its files are of another kind", (vendor, model) => {
  expect(knownModel(vendor, model)).not.toBeNull();
  expect(findModel(vendor, model)).toBeNull();
});

test("what is not known is null, and no vendor has a model twice", () => {
  expect(knownModel("nobody", "1")).toBeNull();
  expect(knownModel("yealink", "T999")).toBeNull();
  for (const vendor of knownVendorIds) {
    const names = knownModelsOf(vendor).map(({ name }) => name.toLowerCase());
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.length).toBeGreaterThan(5);
  }
});
