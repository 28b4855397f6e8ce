import { expect, test } from "vitest";
import { FILES, macForFile } from "@/server/vendors/identities";
import { fileKind, identify } from "./identify";

const MAC = "0004f2abcdef";

/** What the rewrite rules of the FusionPBX wiki, its nginx file and its .htaccess take, after /provision/. */
test.each([
  ["aastra.cfg", "model", "mitel", null],
  [`${MAC}`, "phone", "polycom", MAC],
  [`${MAC}.xml`, "phone", "polycom", MAC],
  [`${MAC}.cfg`, "phone", "polycom", MAC],
  ["00-04-F2-AB-CD-EF.cfg", "phone", "polycom", MAC],
  ["00:04:f2:ab:cd:ef.xml", "phone", "polycom", MAC],
  ["cfg000b820102ab", "phone", "grandstream", "000b820102ab"],
  ["cfg000b820102ab.xml", "phone", "grandstream", "000b820102ab"],
  ["cfg000b820102ab.cfg", "phone", "grandstream", "000b820102ab"],
  ["cfg000b820102ab.bin", "phone", "grandstream", "000b820102ab"],
  ["y000000000028", "model", "yealink", null],
  ["y000000000028.cfg", "model", "yealink", null],
  ["y000000000000.boot", "model", "yealink", null],
  ["001565aabbcc.boot", "phone", "yealink", "001565aabbcc"],
  ["000000000000.cfg", "model", "polycom", null],
  ["features.cfg", "model", "polycom", null],
  [`${MAC}-features.cfg`, "phone", "polycom", MAC],
  [`${MAC}-sip.cfg`, "phone", "polycom", MAC],
  [`${MAC}-phone.cfg`, "phone", "polycom", MAC],
  [`${MAC}-registration.cfg`, "phone", "polycom", MAC],
  [`${MAC}-site.cfg`, "phone", "polycom", MAC],
  [`${MAC}-web.cfg`, "phone", "polycom", MAC],
  [`${MAC}-directory.xml`, "directory", "polycom", MAC],
  [`${MAC}-app.log`, "upload", "polycom", MAC],
  ["sip_330.ld", "firmware", "polycom", null],
  ["2345-12600-001.sip.ld", "firmware", "polycom", null],
  ["logo.png", "asset", null, null],
  ["algomABCDEF012345.conf", "phone", "algo", "abcdef012345"],
  ["J100Supgrade.txt", "firmware", "avaya", null],
  ["abcdef012345.txt", "phone", null, "abcdef012345"],
  ["abcdef012345.tx", "phone", null, "abcdef012345"],
  ["MN_08000F123456.cfg", "phone", "mitel", "08000f123456"],
  ["MN_Generic.cfg", "model", "mitel", null],
  ["000b820102ab/phonebook.xml", "directory", "grandstream", "000b820102ab"],
  ["phonebook.xml", "directory", "grandstream", null],
  ["file/dialplan.xml", "model", "cisco", null],
  ["directory.xml", "directory", null, null],
  ["200_Extern.xml", "model", "escene", null],
  ["200_Phonebook.xml", "directory", "escene", null],
  ["VCS754_abcdef012345.cfg", "phone", "vtech", "abcdef012345"],
  ["pbab-cd-ef-01-23-45/directory.xml", "directory", "vtech", "abcdef012345"],
  ["abcdef012345-contacts.cfg", "directory", "digium", "abcdef012345"],
  ["abcdef012345-smartblf.cfg", "phone", "digium", "abcdef012345"],
  ["anything-000413A1B2C3", "phone", "snom", "000413a1b2c3"],
  ["any-thing-000413A1B2C3.htm", "phone", "snom", "000413a1b2c3"],
  ["C520-WiMi_000413A1B2C3.cfg", "phone", "snom", "000413a1b2c3"],
  ["000413A1B2C3/directory.xml", "directory", "snom", "000413a1b2c3"],
  ["m3/settings/000413A1B2C3.cfg", "phone", "snom", "000413a1b2c3"],
  ["ipstyle-abcdef012345.xml", "phone", "2n", "abcdef012345"],
  ["kt300-abcdef012345.xml", "phone", "konftel", "abcdef012345"],
  ["SEP001873ABCDEF.cnf.xml", "phone", "cisco", "001873abcdef"],
  ["SIP001873ABCDEF.cnf", "phone", "cisco", "001873abcdef"],
  ["XMLDefault.cnf.xml", "model", "cisco", null],
  ["spa504G.cfg", "model", "cisco", null],
  ["CP-8841-3PCC/00562b043615.cfg", "phone", "cisco", "00562b043615"],
  ["6867i.st", "firmware", "mitel", null],
  ["lang_de.txt", "asset", "mitel", null],
  ["security.tuz", "model", "mitel", null],
  ["Config0080F0C8C381.cfg", "phone", "panasonic", "0080f0c8c381"],
  ["001565aabbcc-local.cfg", "upload", "yealink", "001565aabbcc"],
  ["f0X5hw1.100.cfg", "model", "fanvil", null],
  ["cfg0016.xml", "model", "htek", null],
  ["abcdef012345/anything.else", "asset", null, "abcdef012345"],
  ["spa$PSN.cfg", null, null, null],
  ["favicon.ico", null, null, null],
])("%s is %s of %s", (name, kind, vendor, mac) => {
  expect(fileKind(`/provision/${name}`)).toBe(kind);
  expect(identify({ path: `/provision/${name}`, query: "", userAgent: null })).toMatchObject({ vendor, mac });
});

test.each([
  ["mac=000413A11FA7", { vendor: "snom", mac: "000413a11fa7", file: null }],
  ["address=00:04:13:A1:1F:A7", { vendor: "snom", mac: "000413a11fa7", file: null }],
  ["mac=00%3A04%3a13-A1-1F-A7", { mac: "000413a11fa7" }],
  ["mac=&file=aastra.cfg", { vendor: "mitel", mac: null, file: "aastra.cfg" }],
  ["mac=0004f2abcdef&file=%7b%24mac%7d-registration.cfg", { vendor: "polycom", mac: MAC }],
  ["mac=0004f2abcdef&file=%7b%24mac%7d.cfg", { vendor: "polycom", file: `${MAC}.cfg` }],
  ["name=SEP001873ABCDEF", { vendor: "cisco", mac: "001873abcdef" }],
  ["file=y000000000028.cfg", { vendor: "yealink", mac: null }],
  ["mac=000000000000", { mac: null }],
  ["mac=0004f2abcde", { mac: null }],
  ["nomac=0004f2abcdef&xaddress=0004f2abcdef", { vendor: null, mac: null }],
])("the query %s", (query, said) => {
  expect(identify({ path: "/app/provision/", query, userAgent: null })).toMatchObject(said);
});

test("only a file that names a MAC is one phone's own, but for names that are made like one", () => {
  for (const { rule, kind, pattern } of FILES) {
    if (kind === "phone" && rule !== "snom-malformed") expect(pattern.source, rule).toContain("(?<mac>");
    if (kind === "model" || kind === "firmware") expect(pattern.source, rule).not.toContain("(?<mac>");
  }
});

test("every rule has a name of its own and a source", () => {
  const names = FILES.map(({ rule }) => rule);
  expect(new Set(names).size).toBe(names.length);
  expect(FILES.filter(({ source }) => source.length < 5)).toEqual([]);
});

test("a MAC is written into file names as its vendor's phones write it", () => {
  const mac = "0004f2abcdef";
  for (const [vendor, model, upper] of [
    ["snom", "D785", true],
    ["yealink", "T46U", false],
    ["polycom", "VVX450", false],
    ["cisco", "SPA504G", false],
    ["cisco", "7960", true],
    ["grandstream", "GRP2614", false],
    ["mitel", "6867i", true],
    ["fanvil", "X5U", false],
    ["gigaset", "N510", true],
    ["gigaset", "N870", false],
    ["panasonic", "KX-UT113", true],
    ["algo", "8301", true],
    ["nobody", "1", false],
  ] as const) {
    expect(macForFile(vendor, model, mac), `${vendor} ${model}`).toBe(upper ? mac.toUpperCase() : mac);
  }
});
