import { createTranslator } from "use-intl/core";
import { expect, it } from "vitest";
import { languageOf } from "@/server/languages/languages";
import { bucketWords, edgeWords, logTimeWords, stepWords, summaryOf } from "./strip-words";

const t = createTranslator({ locale: "en", messages: languageOf("en").messages, namespace: "requests" });
const speech = { t, locale: "en", zone: "UTC" };
const at = (text: string) => new Date(`2026-11-21T${text}Z`);
const step = 30 * 60_000;

it("tells the strip in words", () => {
  const buckets = [
    { at: at("14:00:00"), counts: { served: 1200, refused: 2 } },
    { at: at("14:30:00"), counts: { refused: 1 } },
  ];
  const strip = { buckets, step, total: 1203, until: at("14:40:00"), since: null };
  expect(summaryOf(speech, strip, "day")).toBe(
    "1,203 requests in the last day: 1,200 served, 3 refused. Most at once: 1,202, 21 Nov 2026, 14:00 to 14:30.",
  );
  expect(summaryOf(speech, { ...strip, total: 0, buckets: [] }, "hour")).toBe(
    "No requests in the last hour.",
  );
  expect(bucketWords(speech, { at: at("14:00:00"), counts: {} }, step)).toBe(
    "21 Nov 2026, 14:00 to 14:30: none",
  );
});

it("writes the times of a log short, and the day where it is not today", () => {
  const now = at("12:00:00");
  expect(logTimeWords(at("09:05:07"), now, speech)).toBe("09:05:07");
  expect(logTimeWords(at("09:05:07"), now, { ...speech, zone: "Asia/Tokyo" })).toBe("18:05:07");
  expect(logTimeWords(new Date("2026-11-20T23:59:59Z"), now, speech)).toBe("20 Nov 23:59:59");
  expect(logTimeWords(new Date("2025-11-21T09:05:07Z"), now, speech)).toBe("21 Nov 2025 09:05:07");
  expect(edgeWords(new Date("2026-11-20T12:00:00Z"), now, step, speech)).toBe("20 Nov 2026, 12:00");
  expect(edgeWords(at("11:00:00"), now, step, speech)).toBe("11:00");
  expect([60_000, step, 3 * 3_600_000, 7 * 86_400_000].map((size) => stepWords(t, size))).toEqual([
    "1 min",
    "30 min",
    "3 h",
    "7 d",
  ]);
});
