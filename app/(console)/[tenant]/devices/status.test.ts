import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { languageOf } from "@/server/languages/languages";
import { sayIn } from "@/server/languages/said";
import { countSentence, type DeviceWords, messageWords, type Standing, waitingOf } from "./status";

const wordsIn = (locale: "en" | "de", zone?: string): DeviceWords => ({
  t: createTranslator({ locale, messages: languageOf(locale).messages, namespace: "devices" }),
  say: sayIn({ "SRAPS does not answer in time.": "SRAPS antwortet nicht rechtzeitig." }),
  locale,
  zone,
});
const english = { ...wordsIn("en", "Europe/Berlin"), say: sayIn({}) };
const nothing = { listed: null, redirected: null, provisioned: null, online: null };
const device = (change: Partial<Standing>): Standing => ({
  status: "none",
  lastMessage: null,
  remedy: null,
  nextAttemptAt: null,
  stages: nothing,
  ...change,
});

test("the count is one sentence", () => {
  const { t } = english;
  expect(countSentence(t, {})).toBe("No devices yet.");
  expect(countSentence(t, { none: 1 })).toBe("1 device, none registered.");
  expect(countSentence(t, { none: 3, registered: 2, failed: 1 })).toBe("6 devices, 2 registered, 1 failed.");
  expect(countSentence(t, { registered: 1200 })).toBe("1,200 devices, 1,200 registered.");
  expect(countSentence(wordsIn("de").t, { registered: 1200, failed: 1 })).toBe(
    "1.201 Geräte, 1.200 registriert, 1 fehlgeschlagen.",
  );
});

test("a service that does not answer is waited for, in the reader's zone and language", () => {
  const down = device({
    status: "running",
    lastMessage: "SRAPS does not answer in time.",
    nextAttemptAt: new Date("2026-11-21T13:32:00Z"),
  });
  const words = "waiting: SRAPS does not answer in time, next try 14:32";
  expect(messageWords(english, down)).toBe(words);
  expect(waitingOf(english, down)?.reason).toBe(`W${words.slice(1)}.`);
  expect(messageWords(wordsIn("de", "UTC"), down)).toBe(
    "wartet: SRAPS antwortet nicht rechtzeitig, nächster Versuch 13:32 UTC",
  );
});

test("what is listed already, or failed for good, waits for nothing", () => {
  const listed = { ...nothing, listed: { at: new Date(), source: "SRAPS" } };
  expect(waitingOf(english, device({ status: "running", stages: listed }))).toBeNull();
  expect(
    waitingOf(english, device({ status: "failed", lastMessage: "The key has no Role in SRAPS." })),
  ).toBeNull();
  expect(messageWords(english, device({ status: "registered", stages: listed }))).toBeNull();
});
