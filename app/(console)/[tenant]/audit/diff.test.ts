import { createTranslator } from "use-intl/core";
import { expect, it } from "vitest";
import { languageOf } from "@/server/languages/languages";
import { changedFields, diffOf } from "./diff";
import { fieldWords, kindWords, verbWords } from "./words";

const wordsIn = (locale: string) =>
  createTranslator({ locale, messages: languageOf(locale).messages, namespace: "audit" });
const t = wordsIn("en");

it("tells added, removed, changed and same apart, at any depth", () => {
  const before = { name: "Desk", plan: { limit: 5 }, lines: [{ userId: "1" }, { userId: "2" }], gone: true };
  const after = { name: "Lobby", plan: { limit: 5 }, lines: [{ userId: "1", password: "••••" }], none: null };
  expect(diffOf(t, before, after)).toEqual([
    { field: "name", change: "changed", before: "Desk", after: "Lobby" },
    { field: "plan limit", change: "same", before: "5", after: "5" },
    { field: "lines 1 userId", change: "same", before: "1", after: "1" },
    { field: "lines 1 password", change: "added", before: null, after: "••••" },
    { field: "lines 2 userId", change: "removed", before: "2", after: null },
    { field: "gone", change: "removed", before: "true", after: null },
  ]);
  expect(changedFields(t, before, after)).toBe("name, lines, gone");
});

it("does not say that a secret stayed the same", () => {
  expect(diffOf(t, { keySecret: "••••" }, { keySecret: "••••" })).toMatchObject([{ change: "secret" }]);
});

it("of what was made is all added, of what was deleted all removed, of nothing empty", () => {
  expect(diffOf(t, null, { a: 1, b: [] }).map(({ change, after }) => [change, after])).toEqual([
    ["added", "1"],
    ["added", "none"],
  ]);
  expect(diffOf(t, { a: 0, b: "" }, null).map(({ change, before }) => [change, before])).toEqual([
    ["removed", "0"],
    ["removed", ""],
  ]);
  expect(diffOf(t, null, null)).toEqual([]);
  expect(changedFields(t, null, { sipDomain: 1, b: 1, c: 1, d: 1, e: 1 })).toBe(
    "sip domain, b, c, d and 1 more",
  );
});

it("tells verbs, kinds and fields in words, and by their parts where there are none", () => {
  expect(verbWords(t, "device.boot-virtual")).toBe("Booted a virtual phone");
  expect(verbWords(wordsIn("de"), "device.create")).toBe("Gerät hinzugefügt");
  expect(verbWords(t, "pbx.create")).toBe("Pbx: create");
  expect(verbWords(t, "device")).toBe("Device");
  expect(kindWords(t, "redirect-account")).toBe("redirect account");
  expect(fieldWords(t, "lines 2 someThing")).toBe("lines 2 some thing");
  expect(fieldWords(wordsIn("de"), "plan deviceLimit")).toBe("Tarif Gerätelimit");
});
