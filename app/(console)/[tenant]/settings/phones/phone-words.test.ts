import { describe, expect, it } from "vitest";
import { durationWords, languageName, languages } from "./phone-words";

describe("phone settings in words", () => {
  it.each([
    [300, "5 minutes"],
    [5400, "1 hour 30 minutes"],
    [86_400, "1 day"],
    [90_061, "1 day 1 hour"],
    [604_800, "7 days"],
  ])("%i seconds are %s", (seconds, words) => expect(durationWords(seconds)).toBe(words));

  it("names a language in English and in its own words", () => {
    expect(languageName("de")).toBe("German (Deutsch)");
    expect(languageName("en")).toBe("English");
  });

  it("offers the stored language even when it is not one of the known", () => {
    expect(languages("de-AT").map(({ value }) => value)).toContain("de-AT");
    expect(languages("de").filter(({ value }) => value === "de")).toHaveLength(1);
  });
});
