import { expect, test } from "vitest";
import { readFilters, writeFilters } from "./filters";

test("the address and the filters say the same", () => {
  const address = "?query=00%3A04&status=failed&model=D785&sort=mac&order=desc";
  const filters = readFilters(new URLSearchParams(address));
  expect(filters).toEqual({ query: "00:04", status: "failed", model: "D785", sort: "mac", order: "desc" });
  expect(writeFilters(filters)).toBe(address);
});

test("what is usual is not in the address", () => {
  expect(writeFilters(readFilters(new URLSearchParams("sort=name&order=asc&query=")))).toBe("");
});

test("what the list does not know is ignored", () => {
  const filters = readFilters(new URLSearchParams("sort=evil&status=nope&order=up&x=1"));
  expect(filters).toEqual({ sort: "name", order: "asc" });
});
