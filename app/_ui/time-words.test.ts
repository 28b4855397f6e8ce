import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { wordsOf } from "@/app/_i18n/testing";
import { dateWords, exactWords, relativeWords } from "./time-words";

const now = Date.parse("2026-11-21T12:00:00Z");
const at = (offset: number, locale: string) => {
  const t = createTranslator({ locale, messages: wordsOf(locale), namespace: "ui.time" });
  return relativeWords(new Date(now + offset * 1000), now, t, "UTC", locale);
};

describe("times in words", () => {
  it.each([
    [0, "now", "jetzt"],
    [-9, "now", "jetzt"],
    [-47, "40 s ago", "vor 40 s"],
    [-60, "1 min ago", "vor 1 min"],
    [-3599, "59 min ago", "vor 59 min"],
    [-3600, "1 h ago", "vor 1 h"],
    [-86_400, "1 d ago", "vor 1 Tag"],
    [-2 * 86_400, "2 d ago", "vor 2 Tagen"],
    [240, "in 4 min", "in 4 min"],
    [-8 * 86_400, "13 Nov 2026", "13. Nov. 2026"],
  ])("%i seconds: %s, %s", (offset, english, german) => {
    expect(at(offset, "en")).toBe(english);
    expect(at(offset, "de")).toBe(german);
  });

  it("gives dates in the zone asked for", () => {
    const late = new Date("2026-09-30T23:30:05Z");
    expect(dateWords(late, "UTC")).toBe("30 Sep 2026");
    expect(dateWords(late, "Europe/Berlin")).toBe("1 Oct 2026");
    expect(exactWords(late, "UTC")).toBe("30 Sep 2026, 23:30:05 UTC");
    expect(exactWords(late, "UTC", "de")).toBe("30. Sept. 2026, 23:30:05 UTC");
  });
});
