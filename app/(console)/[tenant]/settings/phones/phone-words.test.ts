import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { languageOf } from "@/server/languages/languages";
import { durationWords, languageName, languages } from "./phone-words";

const t = createTranslator({
  locale: "en",
  messages: languageOf("en").messages,
  namespace: "settings.phones",
});

describe("phone settings in words", () => {
  it.each([
    [300, "5 minutes"],
    [5400, "1 hour 30 minutes"],
    [86_400, "1 day"],
    [90_061, "1 day 1 hour"],
    [604_800, "7 days"],
  ])("%i seconds are %s", (seconds, words) => expect(durationWords(t, seconds)).toBe(words));

  it("names a language in the reader’s words and in its own words", () => {
    expect(languageName("de", "en")).toBe("German (Deutsch)");
    expect(languageName("en", "en")).toBe("English");
    expect(languageName("en", "de")).toBe("Englisch (English)");
  });

  it("offers the stored language even when it is not one of the known", () => {
    expect(languages("de-AT", "en").map(({ value }) => value)).toContain("de-AT");
    expect(languages("de", "en").filter(({ value }) => value === "de")).toHaveLength(1);
  });
});
