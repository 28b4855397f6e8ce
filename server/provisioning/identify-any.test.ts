import fc from "fast-check";
import { expect, test } from "vitest";
import { CERTIFICATES, FILES, USER_AGENTS } from "@/server/vendors/identities";
import { fileKind, identify } from "./identify";
import { LONGEST, LONGEST_QUERY } from "./patterns";

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(..."0123456789abcdef"), { minLength: length, maxLength: length })
    .map((all) => all.join(""));
const mac = hex(12).filter((text) => !/^0+$/.test(text));
const crumbs = fc.constantFrom(
  ..."snom yealink SIP- T46U cfg .cfg .xml / - : 000413 A1B2C3 %24 %E0 {$mac} mac= & file= name=SEP".split(
    " ",
  ),
  ..."FileTransport Polycom Cisco/SPA Linksys/ ( ) CN= MAC: ; y0000 \u0000 ü \ud800".split(" "),
);
const text = fc.oneof(
  fc.string({ maxLength: 700 }),
  fc.string({ unit: "binary", maxLength: 100 }),
  fc.array(crumbs, { maxLength: 30 }).map((all) => all.join("")),
);

test("nothing that is sent throws, and what is said of it has its form", () => {
  fc.assert(
    fc.property(text, text, text, text, (path, query, userAgent, certificate) => {
      const said = identify({ path, query, userAgent, certificate });
      expect(Object.keys(said)).toEqual(["vendor", "model", "firmware", "mac", "serial", "file"]);
      expect(said.mac ?? "00000000000a").toMatch(/^(?!0{12})[0-9a-f]{12}$/);
      expect(said.vendor ?? "x").toMatch(/^[0-9a-z]+$/);
      expect(JSON.stringify(said)).not.toContain("\n");
      expect([null, "phone", "model", "firmware", "directory", "upload", "asset"]).toContain(
        fileKind(path, query),
      );
    }),
    { numRuns: 500 },
  );
});

const separated = (by: string) => (plain: string) => plain.replace(/..(?=.)/g, `$&${by}`);
const notations = [(plain: string) => plain, separated(":"), separated("-")];

test("a MAC in the right place is found, in either case", () => {
  const plain: ((mac: string) => string)[] = [
    (m) => `/prov/snomD785-${m}.htm`,
    (m) => `/prov/settings-${m}`,
    (m) => `/provision/cfg${m}.xml`,
    (m) => `/app/provision/${m}-registration.cfg`,
    (m) => `/prov/algom${m}.conf`,
    (m) => `/prov/${m}.boot`,
    (m) => `/prov/${m}.tuz`,
    (m) => `/prov/Config${m}.cfg`,
    (m) => `/prov/MN_${m}.cfg`,
    (m) => `/prov/some-${m}.cfg`,
    (m) => `/prov/CP-8841-3PCC/${m}.xml`,
    (m) => `/prov/${m}/phonebook.xml`,
  ];
  const agents: ((mac: string) => string)[] = [
    (m) => `Mozilla/4.0 (compatible; snomD785-SIP 10.1.33.33 2010.12-00004 ${m} SXM:0 UXM:0)`,
    (m) => `Yealink SIP-T46U 108.86.0.20 ${m}`,
    (m) => `Yealink SIP-T46U 108.86.0.20 ${separated(":")(m)}`,
    (m) => `FileTransport PolycomVVX-VVX_450-UA/5.9.1.0615 (SN:${m}) Type/Application`,
    (m) => `Cisco-CP-8841-3PCC/11.0 (${m})`,
    (m) => `Cisco/SPA504G-7.4.4 (${m})(CBT141100HR)`,
    (m) => `Grandstream Model HW GRP2614 SW 1.0.5.15 DevId ${m}`,
    (m) => `Aastra6731i MAC:${separated("-")(m)} V:3.2.0.70-SIP`,
    (m) => `Fanvil X6U Pro 0.0.10 ${m}`,
    (m) => `Gigaset N870 IP PRO/83.V2.11.0+build.a546b91;${m};Handset=250`,
    (m) => `Htek UC903 2.0.4.2 ${separated(":")(m)}`,
    (m) => `Panasonic_KX-UT113/01.133 (${m})`,
  ];
  const notation = fc.constantFrom(...notations);
  fc.assert(
    fc.property(mac, fc.boolean(), notation, (low, upper, write) => {
      const m = upper ? low.toUpperCase() : low;
      for (const at of plain)
        expect(identify({ path: at(m), query: "", userAgent: null }).mac, at(m)).toBe(low);
      for (const of of agents) {
        expect(identify({ path: "", query: "", userAgent: of(m) }).mac, of(m)).toBe(low);
      }
      for (const ending of ["", ".cfg", ".xml"]) {
        expect(identify({ path: `/prov/${write(m)}${ending}`, query: "", userAgent: null }).mac).toBe(low);
      }
      for (const name of ["mac", "address"]) {
        const query = `x=1&${name}=${encodeURIComponent(write(m))}&y`;
        expect(identify({ path: "/app/provision/", query, userAgent: null }).mac).toBe(low);
      }
      expect(identify({ path: "", query: "", userAgent: null, certificate: `CN=${write(m)}` }).mac).toBe(low);
    }),
  );
});

test("a serial of 12 hex digits is never taken for a MAC", () => {
  fc.assert(
    fc.property(mac, fc.boolean(), (low, upper) => {
      const serial = upper ? low.toUpperCase() : low;
      for (const userAgent of [
        `Linksys/SPA-942-6.1.5(a) (${serial})`,
        `Cisco/SPA525G-7.4.7 (${serial})`,
        `Cisco/ATA191-MPP-11-1-0-MSR4 (${serial})`,
      ]) {
        expect(identify({ path: "", query: "", userAgent })).toMatchObject({ mac: null, serial });
      }
      const both = identify({
        path: "",
        query: "",
        userAgent: `Cisco/SPA504G-7.4.4 (0026990A0B0C)(${serial})`,
      });
      expect(both).toMatchObject({ mac: "0026990a0b0c", serial });
    }),
  );
});

test("what comes after the longest that is read changes nothing", () => {
  const filler = "x".repeat(LONGEST_QUERY);
  const late = "Yealink SIP-T46U 108.86.0.20 001565aabbcc";
  expect(identify({ path: "", query: `${filler}&mac=001565aabbcc`, userAgent: filler + late })).toEqual(
    identify({ path: "", query: "", userAgent: null }),
  );
  expect(fileKind(`/prov/snom${"1".repeat(LONGEST)}.htm`)).toBeNull();
});

test("no pattern repeats what repeats, and each is done with the worst that it may be given", () => {
  const all = [
    ...FILES.map(({ rule, pattern }) => ({ rule, patterns: [pattern] })),
    ...USER_AGENTS.map(({ rule, pattern, mac: at }) => ({ rule, patterns: [pattern, ...(at ? [at] : [])] })),
    ...CERTIFICATES.map(({ rule, pattern, mac: at, serial }) => ({
      rule,
      patterns: [pattern, at, ...(serial ? [serial] : [])],
    })),
  ];
  for (const { rule, patterns } of all) {
    for (const { source, flags } of patterns) {
      // A version's parts each begin with their own dot, so `(\.\d+)+` has one way to match.
      const bare = source.replaceAll("(?:\\.\\d+)+", "V").replace(/\[[^\]]*\]/g, "C");
      expect(bare, rule).not.toMatch(/\([^()]*[+*][^()]*\)[+*]/);
      expect(flags, rule).not.toMatch(/[gy]/);
    }
  }
  for (const crumb of [
    "snom",
    "1.",
    "0",
    "-",
    " ",
    "Fanvil a 1.",
    "CN=",
    "SIP-T1",
    "/",
    "%2f",
    "ip-",
    "hw",
  ]) {
    const long = crumb.repeat(100_000);
    for (const begin of ["", "Fanvil ", "Grandstream a (b:1/", "Gigaset N870", "Cisco/SPA", "f0", "snom"]) {
      const sent = begin + long;
      identify({ path: `/prov/${sent}`, query: sent, userAgent: sent, certificate: sent });
    }
  }
});
