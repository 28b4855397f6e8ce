import { describe, expect, it } from "vitest";
import { dateWords, exactWords, relativeWords } from "./time-words";

const now = Date.parse("2026-11-21T12:00:00Z");
const at = (offset: number) => relativeWords(new Date(now + offset * 1000), now, "UTC");

describe("times in words", () => {
  it.each([
    [0, "now"],
    [-9, "now"],
    [-47, "40 s ago"],
    [-60, "1 min ago"],
    [-3599, "59 min ago"],
    [-3600, "1 h ago"],
    [-86_400, "1 d ago"],
    [240, "in 4 min"],
    [-8 * 86_400, "13 Nov 2026"],
  ])("%i seconds: %s", (offset, words) => expect(at(offset)).toBe(words));

  it("gives dates in the zone asked for", () => {
    const late = new Date("2026-09-30T23:30:05Z");
    expect(dateWords(late, "UTC")).toBe("30 Sep 2026");
    expect(dateWords(late, "Europe/Berlin")).toBe("1 Oct 2026");
    expect(exactWords(late, "UTC")).toBe("30 Sep 2026, 23:30:05 UTC");
  });
});
