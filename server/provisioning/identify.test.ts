import { expect, test } from "vitest";
import { fileKind, identify } from "./identify";
import { runIdentify } from "./identify-cli";
import { normaliseMac } from "./mac";

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

test.each([
  "Yealink SIP-T31G 124.85.257.55 80:5e:c0:d5:7d:72",
  "FileTransport PolycomSoundStationIP-SSIP_5000-UA/4.0.3.7562 (SN:0004f2e765da) Type/Application",
  "Linksys/SPA-942-6.1.5(a) (88019FA42805)",
  "Gigaset N870 IP PRO/83.V2.11.0+build.a546b91;7C2F80E0D605",
  "curl/8.5.0 000413922D24",
])("a User-Agent that is no Snom's gives nothing, its MAC neither: %s", (userAgent) => {
  expect(identify({ path: "", query: "", userAgent })).toEqual(nothing);
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
  ["/prov/y000000000108.cfg", null, {}],
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

test("a hostile name or User-Agent is read in no time", () => {
  const started = performance.now();
  identify({
    path: `/prov/snom${"-".repeat(100_000)}`,
    query: "mac=00:".repeat(50_000),
    userAgent: "snom".repeat(100_000),
  });
  expect(performance.now() - started).toBeLessThan(200);
});
