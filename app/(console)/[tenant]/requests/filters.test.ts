import { describe, expect, it } from "vitest";
import { readFilters, readSearch, searchText, writeFilters } from "./filters";

const read = (query: string) => readFilters(new URLSearchParams(query));

describe("the filters in the address", () => {
  it("come back as they were written, without what is usual", () => {
    const query = "?mac=00-04-13-A1-00-01&path=%2Fprov&outcome=refused&range=week";
    expect(writeFilters(read(query))).toBe(query);
    expect(writeFilters(read(""))).toBe("");
    expect(read("range=year&outcome=lost&path=").range).toBe("day");
    expect(writeFilters(read("range=year&outcome=lost&path=&else=1"))).toBe("");
  });
});

describe("the one search field", () => {
  it.each([
    ["00:04:13:A1:00:01", { mac: "00:04:13:A1:00:01" }],
    ["000413a10001", { mac: "000413a10001" }],
    ["00 04 13 a1 00 01", { mac: "00 04 13 a1 00 01" }],
    ["0004.13a1.0001", { mac: "0004.13a1.0001" }],
    ["192.0.2.7", { address: "192.0.2.7" }],
    ["192.0.", { address: "192.0." }],
    ["2001:db8::7", { address: "2001:db8::7" }],
    ["::1", { address: "::1" }],
    ["a1:00:01", { path: "a1:00:01" }],
    ["D785", { path: "D785" }],
    ["200", { path: "200" }],
    ["/ztprov 192.0.2.7 000413a10001", { path: "/ztprov", address: "192.0.2.7", mac: "000413a10001" }],
  ])("%s", (typed, found) => {
    expect(readSearch(typed)).toEqual({ mac: undefined, address: undefined, path: undefined, ...found });
  });

  it("shows what it was given", () => {
    for (const typed of ["00-04-13-a1-00-01", "192.0.2", "/prov"]) {
      expect(searchText({ ...read(""), ...readSearch(typed) })).toBe(typed);
    }
    expect(readSearch("  ")).toEqual({ mac: undefined, address: undefined, path: undefined });
  });
});
