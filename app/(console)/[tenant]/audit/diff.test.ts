import { expect, it } from "vitest";
import { changedFields, diffOf } from "./diff";

it("tells added, removed, changed and same apart, at any depth", () => {
  const before = { name: "Desk", plan: { limit: 5 }, lines: [{ userId: "1" }, { userId: "2" }], gone: true };
  const after = { name: "Lobby", plan: { limit: 5 }, lines: [{ userId: "1", password: "••••" }], none: null };
  expect(diffOf(before, after)).toEqual([
    { field: "name", change: "changed", before: "Desk", after: "Lobby" },
    { field: "plan limit", change: "same", before: "5", after: "5" },
    { field: "lines 1 userId", change: "same", before: "1", after: "1" },
    { field: "lines 1 password", change: "added", before: null, after: "••••" },
    { field: "lines 2 userId", change: "removed", before: "2", after: null },
    { field: "gone", change: "removed", before: "true", after: null },
  ]);
  expect(changedFields(before, after)).toBe("name, lines, gone");
});

it("does not say that a secret stayed the same", () => {
  expect(diffOf({ keySecret: "••••" }, { keySecret: "••••" })).toMatchObject([{ change: "secret" }]);
});

it("of what was made is all added, of what was deleted all removed, of nothing empty", () => {
  expect(diffOf(null, { a: 1, b: [] }).map(({ change, after }) => [change, after])).toEqual([
    ["added", "1"],
    ["added", "none"],
  ]);
  expect(diffOf({ a: 0, b: "" }, null).map(({ change, before }) => [change, before])).toEqual([
    ["removed", "0"],
    ["removed", ""],
  ]);
  expect(diffOf(null, null)).toEqual([]);
  expect(changedFields(null, { sipDomain: 1, b: 1, c: 1, d: 1, e: 1 })).toBe(
    "sip domain, b, c, d and 1 more",
  );
});
