import { expect, test } from "vitest";
import { exportHref, isNarrowed, readFilters, writeFilters } from "./filters";

test("the address and the filters say the same", () => {
  const address =
    "?query=00%3A04&status=failed&stage=not_listed&model=D785&profile=none&seen=older&sort=seen&order=desc";
  const filters = readFilters(new URLSearchParams(address));
  expect(filters).toEqual({
    query: "00:04",
    status: "failed",
    stage: "not_listed",
    model: "D785",
    profile: "none",
    seen: "older",
    sort: "seen",
    order: "desc",
  });
  expect(writeFilters(filters)).toBe(address);
  expect(exportHref("acme", filters)).toBe(`/api/devices/acme${address}`);
  expect(isNarrowed(filters)).toBe(true);
});

test("what is usual is not in the address", () => {
  expect(writeFilters(readFilters(new URLSearchParams("sort=name&order=asc&query=")))).toBe("");
});

test("what the list does not know is ignored", () => {
  const filters = readFilters(new URLSearchParams("sort=evil&status=nope&profile=1&order=up&x=1"));
  expect(filters).toEqual({ sort: "name", order: "asc" });
  expect(isNarrowed(filters)).toBe(false);
});
