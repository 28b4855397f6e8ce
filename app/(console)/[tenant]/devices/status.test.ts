import { expect, test } from "vitest";
import { countSentence, messageWords, type Standing, waitingOf } from "./status";

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
  expect(countSentence({})).toBe("No devices yet.");
  expect(countSentence({ none: 1 })).toBe("1 device, none registered.");
  expect(countSentence({ none: 3, registered: 2, failed: 1 })).toBe("6 devices, 2 registered, 1 failed.");
  expect(countSentence({ registered: 1200 })).toBe("1,200 devices, 1,200 registered.");
});

test("a service that does not answer is waited for, in the viewer's zone", () => {
  const down = device({
    status: "running",
    lastMessage: "SRAPS does not answer in time.",
    nextAttemptAt: new Date("2026-11-21T13:32:00Z"),
  });
  const words = "waiting: SRAPS does not answer in time, next try 14:32";
  expect(messageWords(down, "Europe/Berlin")).toBe(words);
  expect(waitingOf(down, "Europe/Berlin")?.reason).toBe(`W${words.slice(1)}.`);
});

test("what is listed already, or failed for good, waits for nothing", () => {
  const listed = { ...nothing, listed: { at: new Date(), source: "SRAPS" } };
  expect(waitingOf(device({ status: "running", stages: listed }))).toBeNull();
  expect(waitingOf(device({ status: "failed", lastMessage: "The key has no Role in SRAPS." }))).toBeNull();
  expect(messageWords(device({ status: "registered", stages: listed }))).toBeNull();
});
