import { expect, test } from "vitest";
import { fileKind, identify } from "./identify";
import { runIdentify } from "./identify-cli";
import { normaliseMac } from "./mac";
import { AGENTS, PATHS } from "./testing/field-strings";

const nothing = { vendor: null, model: null, firmware: null, mac: null, serial: null, file: null };

/** Field captures, as kept in the comments of wazo-provd-plugins and quoted by Snom and FusionPBX. */
test.each([
  [
    "Mozilla/4.0 (compatible; snomD785-SIP 10.1.33.33 2010.12-00004-g9ba52f5 000413922D24 SXM:0 UXM:0)",
    { model: "D785", firmware: "10.1.33.33", mac: "000413922d24" },
  ],
  [
    "Mozilla/4.0 (compatible; snom710-SIP 8.7.5.35 1.1.5-IFX-05.01.12 000413741767)",
    { model: "710", firmware: "8.7.5.35", mac: "000413741767" },
  ],
  [
    "Mozilla/4.0 (compatible; snom320-SIP 6.5.20; snom320 jffs2 v3.36; snom320 linux 3.38)",
    { model: "320", firmware: "6.5.20" },
  ],
  ["Mozilla/4.0 (compatible; snomPA1-SIP 8.4.35 1.1.3-s)", { model: "PA1", firmware: "8.4.35" }],
  ["Mozilla/4.0 (compatible; snom870-SIP 8.4.35 SPEAr300 SNOM 1.4)", { model: "870", firmware: "8.4.35" }],
  ["Mozilla/4.0 (compatible; snom lid 3605)", {}],
  [
    "Mozilla/4.0 (compatible; Snom M900 05.20.0001 000413b60680)",
    { model: "M900", firmware: "05.20.0001", mac: "000413b60680" },
  ],
  ["snomD862/10.1.226.13", { model: "D862", firmware: "10.1.226.13" }],
  ["snomPA1/8.7.3.19", { model: "PA1", firmware: "8.7.3.19" }],
  [
    "MOZILLA/4.0 (COMPATIBLE; SNOMD785-SIP 10.1.33.33 000413922D24)",
    { model: "D785", firmware: "10.1.33.33", mac: "000413922d24" },
  ],
])("User-Agent %s", (userAgent, expected) => {
  expect(identify({ path: "", query: "", userAgent })).toEqual({ ...nothing, vendor: "snom", ...expected });
});

test.each(AGENTS)("field User-Agent %s", (userAgent, said) => {
  expect(identify({ path: "", query: "", userAgent })).toEqual({ ...nothing, ...said });
});

test.each(PATHS)("field path %s", (at, known, said) => {
  const [path = "", query = ""] = at.split("?");
  expect(identify({ path, query, userAgent: null })).toEqual({
    ...nothing,
    ...said,
    file: path.slice(path.lastIndexOf("/") + 1),
  });
  expect(fileKind(path) !== null).toBe(known);
});

test("a User-Agent that is no phone's gives nothing, its MAC neither", () => {
  for (const userAgent of ["curl/8.5.0 000413922D24", "", "000413922D24", "Mozilla/5.0 00:04:13:92:2d:24"]) {
    expect(identify({ path: "", query: "", userAgent })).toEqual(nothing);
  }
});

test.each([
  ["/ztprov/snomD345-000413A11FA7.htm", "phone", { vendor: "snom", model: "D345", mac: "000413a11fa7" }],
  ["/prov/snomd345-000413a11fa7.HTM", "phone", { vendor: "snom", model: "D345", mac: "000413a11fa7" }],
  ["/prov/snom710-000413741767.xml", "phone", { vendor: "snom", model: "710", mac: "000413741767" }],
  ["/prov/snomD815WB-000413A11FA7.cfg", "phone", { vendor: "snom", model: "D815WB", mac: "000413a11fa7" }],
  ["/prov/snomM900-000413B60680.htm", "phone", { vendor: "snom", model: "M900", mac: "000413b60680" }],
  ["/prov/snomX999-000413A11FA7.htm", "phone", { vendor: "snom", model: "X999", mac: "000413a11fa7" }],
  ["/prov/snomD785-000000000000.htm", "phone", { vendor: "snom", model: "D785", mac: null }],
  ["/prov/snomd717-ABC123EFG456.htm", "phone", { vendor: "snom", mac: null }],
  ["/prov/snomD785-%7Bmac%7D.htm", "phone", { vendor: "snom", file: "snomD785-{mac}.htm" }],
  ["/prov/settings-000413A11FA7", "phone", { vendor: "snom", mac: "000413a11fa7" }],
  ["/prov/snomD345.htm", "model", { vendor: "snom", model: "D345" }],
  ["/prov/snomD785-firmware.xml", "firmware", { vendor: "snom", model: "D785" }],
  ["/prov/y000000000108.cfg", "model", { vendor: "yealink" }],
  ["/prov/favicon.ico", null, {}],
  ["/prov/%E0%A4%A", null, { file: "%E0%A4%A" }],
  ["/prov/", null, { file: null }],
  ["", null, { file: null }],
])("path %s", (path, kind, expected) => {
  expect(fileKind(path)).toBe(kind);
  expect(identify({ path, query: "", userAgent: null })).toEqual({
    ...nothing,
    file: path.slice(path.lastIndexOf("/") + 1),
    ...expected,
  });
});

test("the path is believed before the query, the query before the User-Agent", () => {
  const userAgent = "Mozilla/4.0 (compatible; snom710-SIP 8.7.5.35 000413000003)";
  const query = "x=1&mac=00:04:13:00:00:02";
  expect(identify({ path: "/prov/snomD785-000413000001.htm", query, userAgent })).toMatchObject({
    mac: "000413000001",
    model: "D785",
    firmware: "8.7.5.35",
  });
  expect(identify({ path: "/provision/", query, userAgent }).mac).toBe("000413000002");
  expect(identify({ path: "/provision/", query: "", userAgent }).mac).toBe("000413000003");
});

test("the command prints one line of JSON", () => {
  const line = runIdentify([
    "--path",
    "/prov/snomD785-000413A1B2C3.htm",
    "--user-agent",
    "snomD785/10.1.33.33",
  ]);
  expect(line).not.toContain("\n");
  expect(JSON.parse(line)).toEqual({
    vendor: "snom",
    model: "D785",
    firmware: "10.1.33.33",
    mac: "000413a1b2c3",
    serial: null,
    file: "snomD785-000413A1B2C3.htm",
  });
  expect(JSON.parse(runIdentify([]))).toEqual(nothing);
  expect(JSON.parse(runIdentify(["--path", "/app/provision/index.php?mac=000413A11FA7"])).mac).toBe(
    "000413a11fa7",
  );
  expect(() => runIdentify(["--frobnicate"])).toThrow();
});

test("a MAC in any notation", () => {
  for (const text of ["000413A1B2C3", "00:04:13:a1:b2:c3", "00-04-13-A1-B2-C3", "0004.13a1.b2c3"]) {
    expect(normaliseMac(text)).toBe("000413a1b2c3");
  }
  for (const text of ["", "000413A1B2C", "000413A1B2C33", "000413A1B2CG", "000000000000"]) {
    expect(normaliseMac(text)).toBeNull();
  }
});

test("what the facts say of DECT, Android and phones of other makers' names", () => {
  const agent = (userAgent: string) => identify({ path: "", query: "", userAgent });
  expect(agent("Yealink SIP-T56A  58.80.0.25 001565f429a4")).toMatchObject({
    vendor: "yealink",
    model: "T56A",
    mac: "001565f429a4",
  });
  expect(agent("Yealink SIP VP-T49G 51.80.0.100 00:15:65:aa:bb:cc")).toMatchObject({ model: "T49G" });
  expect(agent("Mitel6930 MAC:14-00-E9-1E-DB-52 V:6.4.0.140-SIP")).toMatchObject({
    vendor: "mitel",
    model: "6930",
    firmware: "6.4.0.140",
    mac: "1400e91edb52",
  });
  expect(agent("Algo-8301")).toMatchObject({ vendor: "algo", model: "8301" });
});

test("a name that several vendors ask for: the User-Agent decides, then the range, then the first", () => {
  const at = (path: string, userAgent: string | null = null) =>
    identify({ path, query: "", userAgent }).vendor;
  const htek = "Htek UC903 2.0.4.2 00:1f:c1:1c:22:a9";
  expect(at("/cfg000b820102ab.xml", htek)).toBe("htek");
  expect(at("/cfg001fc11c22a9.xml")).toBe("htek");
  expect(at("/cfgabcdef012345.xml")).toBe("grandstream");
  expect(at("/abcdef012345.cfg")).toBeNull();
  expect(at("/abcdef012345.cfg", "Fanvil X4 2.10.2.6887 0c383e07e16c")).toBe("fanvil");
  expect(at("/001565000001.cfg", "Fanvil X4 2.10.2.6887 0c383e07e16c")).toBe("fanvil");
  expect(at("/spa942.cfg", "Linksys/SPA-942-6.1.5(a) (88019FA42805)")).toBe("linksys");
});

test("a User-Agent of another vendor than the path's says nothing of the phone", () => {
  const userAgent = "Yealink SIP-T31G 124.85.257.55 80:5e:c0:d5:7d:72";
  expect(identify({ path: "/prov/snomD345.htm", query: "", userAgent })).toEqual({
    ...nothing,
    vendor: "snom",
    model: "D345",
    file: "snomD345.htm",
  });
});

test("a part of Snom's range is Gigaset's, and a Fanvil rule takes no MAC of Yealink's", () => {
  const at = (path: string) => identify({ path, query: "", userAgent: null }).vendor;
  expect(at("/000413e20001.xml")).toBe("gigaset");
  expect(at("/000413d85010.xml")).toBe("gigaset");
  expect(at("/000413d85080.xml")).toBe("snom");
  expect(at("/00041380a1ff.xml")).toBe("snom");
  expect(at("/f016530a1b2c.cfg")).toBe("yealink");
});

test("the certificate comes last, and must be of the MAC that was asked for", () => {
  const cisco =
    "/C=US/ST=708105B37234/L=CBT153908BX/O=Cisco Systems, Inc./OU=cisco.com/CN=SPA-525G2, MAC: 708105B37234, Serial: CBT153908BX/emailAddress=linksys-certadmin@cisco.com";
  const of = (path: string, certificate: string, userAgent: string | null = null) =>
    identify({ path, query: "", userAgent, certificate });
  expect(of("/", cisco)).toMatchObject({
    vendor: "cisco",
    model: "SPA-525G2",
    mac: "708105b37234",
    serial: "CBT153908BX",
  });
  expect(of("/708105B37234.xml", cisco).mac).toBe("708105b37234");
  expect(of("/708105B37235.xml", cisco).mac).toBeNull();
  expect(of("/", cisco, "Cisco/SPA525G2-7.4.7 (708105B37235)(CBT1)").mac).toBeNull();
  expect(of("/8841-3PCC.xml", "C=US, ST=00562b043615, L=FCH1, O=Cisco, OU=CP-8841-3PCC")).toMatchObject({
    model: "8841",
    mac: "00562b043615",
    serial: "FCH1",
  });
  expect(of("/", "CN=00:04:13:A1:B2:C3,O=x")).toMatchObject({ vendor: "snom", mac: "000413a1b2c3" });
  expect(of("/prov/snomD785-000413A1B2C3.htm", "CN=000413A1B2C3").mac).toBe("000413a1b2c3");
  expect(of("/prov/snomD785-000413A1B2C4.htm", "CN=000413A1B2C3").mac).toBeNull();
  expect(of("/prov/snomD785-000413A1B2C4.htm", "CN=some proxy").mac).toBe("000413a1b2c4");
});

test("the command takes a certificate, and a path with its query", () => {
  expect(JSON.parse(runIdentify(["--certificate", "CN=0004F2ABCDEF, O=Polycom Inc."]))).toEqual({
    ...nothing,
    vendor: "polycom",
    mac: "0004f2abcdef",
  });
  expect(
    JSON.parse(runIdentify(["--path", "/app/provision/?mac=0004f2abcdef&file=%7b%24mac%7d-sip.cfg"])),
  ).toEqual({ ...nothing, vendor: "polycom", mac: "0004f2abcdef", file: "0004f2abcdef-sip.cfg" });
});
