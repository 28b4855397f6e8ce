import { expect, test } from "vitest";
import { remedyOf } from "./remedy";

const asked = (over: Partial<Parameters<typeof remedyOf>[0]>) => ({
  path: "/provision/001565aabbcc.cfg",
  userAgent: null,
  mac: "001565aabbcc",
  outcome: "refused" as const,
  reason: "Unknown MAC.",
  ...over,
});
const HERE = { tenant: "acme" };

test("an unknown phone of a vendor without templates is not offered for adding, told by its range or its User-Agent", () => {
  const not = { kind: "words", text: "Offhook does not put phones of this vendor into service yet." };
  expect(remedyOf(asked({}), null, true)).toEqual(not);
  expect(remedyOf(asked({ path: "/app/provision/" }), null, true)).toEqual(not);
  const userAgent = "Fanvil X4 2.10.2.6887 0c383e07e16c";
  expect(
    remedyOf(asked({ path: "/provision/abcdef012345.cfg", mac: "abcdef012345", userAgent }), null, true),
  ).toEqual(not);
  const snom = { path: "/provision/000413A1B2C3.xml", mac: "000413a1b2c3" };
  expect(remedyOf(asked(snom), null, true)).toMatchObject({
    kind: "add-device",
    vendor: "snom",
    model: null,
  });
});

test("a file that a phone does without needs no remedy, its own does", () => {
  const outcome = "not_found" as const;
  const reason = "A file that phones share: there is none here, and a phone goes on to its own.";
  for (const path of ["/provision/y000000000108.cfg", "/prov/snomD785.htm", "/prov/0004f2abcdef-app.log"]) {
    expect(remedyOf(asked({ path, outcome, reason, mac: null }), null, true)).toBeNull();
    expect(remedyOf(asked({ path, outcome, reason }), HERE, false)).toBeNull();
  }
  const none = "No phone's own file has this address.";
  expect(remedyOf(asked({ path: "/prov/x", outcome, reason: none, mac: null }), null, true)).toMatchObject({
    text: expect.stringMatching(/^A phone’s own file ends in its MAC/),
  });
  const noSuch = "The device is a snom D785: there is no such file for it.";
  expect(remedyOf(asked({ outcome, reason: noSuch }), HERE, false)?.text).toMatch(/UAD type/);
  const notYet = "The device is a yealink T46U: Offhook makes no files for this vendor yet.";
  expect(remedyOf(asked({ outcome, reason: notYet }), HERE, false)?.text).toMatch(/^Nothing is to be done/);
});
