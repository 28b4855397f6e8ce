import { describe, expect, it } from "vitest";
import { redirectNames as names } from "./redirect-names";
import { redirectServiceFor, redirectServices } from "./registry";
import { RedirectError } from "./types";

describe("redirect services", () => {
  it("are called the same with and without their clients", () => {
    const told = Object.entries(redirectServices).map(([id, { vendor, name, defaultApiUrl }]) => [
      id,
      { vendor, name, defaultApiUrl },
    ]);
    expect(Object.fromEntries(told)).toEqual(names);
  });

  it("are found by vendor, and a vendor without one is told in words", () => {
    expect(redirectServiceFor("snom").name).toBe("SRAPS");
    for (const vendor of ["yealink", "", "constructor", "__proto__"]) {
      expect(() => redirectServiceFor(vendor)).toThrow(RedirectError);
    }
  });
});
