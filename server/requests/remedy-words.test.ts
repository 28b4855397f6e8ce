import { expect, test } from "vitest";
import { ValueRefused } from "@/server/provisioning/render-error";
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

test("an unknown phone is offered for adding as the vendor that its range, its file or its User-Agent tells", () => {
  const add = (over: Partial<Parameters<typeof remedyOf>[0]>) => remedyOf(asked(over), null, true);
  expect(add({})).toMatchObject({ kind: "add-device", vendor: "yealink", model: null });
  const userAgent = "Yealink SIP-T46U 108.86.0.75 ab:cd:ef:01:23:45";
  expect(add({ path: "/provision/abcdef012345.cfg", mac: "abcdef012345", userAgent })).toMatchObject({
    vendor: "yealink",
    model: "T46U",
  });
  const snom = { path: "/provision/000413A1B2C3.xml", mac: "000413a1b2c3" };
  expect(add(snom)).toMatchObject({ kind: "add-device", vendor: "snom", model: null });
});

test("a value that the phone’s file cannot hold is the keeper’s to change", () => {
  const reason = `Not served: the file could not be made. ${new ValueRefused(["lines", 0, "name"], "begins or ends with a blank, which this kind of file cannot carry").message}`;
  expect(remedyOf(asked({ outcome: "error", reason }), HERE, false)?.text).toMatch(/^Change the value/);
  const passed =
    "A file that the phone asks for first: there is none here, and the phone goes on to its own.";
  expect(remedyOf(asked({ outcome: "not_found", reason: passed }), HERE, false)).toBeNull();
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
  const notYet = "The device is a yealink T46U: for this vendor Offhook makes no files yet.";
  expect(remedyOf(asked({ outcome, reason: notYet }), HERE, false)?.text).toMatch(/^Nothing is to be done/);
});

test("a phone that no redirect service sends here is told its address and credentials by hand", () => {
  const byHand = { ...HERE, byHand: true };
  const told = (over: Partial<Parameters<typeof remedyOf>[0]>) => remedyOf(asked(over), byHand, false)?.text;
  expect(told({ reason: "Right user, wrong password." })).toMatch(/^Give the phone the user name/);
  expect(told({ outcome: "not_found", reason: "No phone's own file has this address." })).toMatch(
    /Set its provisioning address/,
  );
});
