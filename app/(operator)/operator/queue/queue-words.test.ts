import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { languageOf } from "@/server/languages/languages";
import type { Queue } from "./queue-pages";
import { pauseWords, queueState, queuesState, queueTrouble, retryWords } from "./queue-words";

const t = createTranslator({ locale: "en", messages: languageOf("en").messages, namespace: "queue" });
const queue: Queue = {
  accountId: "01900000-0000-7000-8000-000000000000",
  slug: "acme",
  name: "Acme",
  isMaster: false,
  vendor: "snom",
  service: "SRAPS",
  queuenum: 8,
  queuecap: 1000,
  pausedAt: null,
  testedAt: null,
  testOk: true,
  testMessage: null,
  testRemedy: null,
  waiting: 0,
  running: 0,
  retrying: 0,
  failed: 0,
  oldestAt: null,
  nextAt: null,
  lastTrouble: null,
};
const all = { query: "", show: "all" as const };

describe("queues in words", () => {
  it.each([
    [{}, "Empty"],
    [{ waiting: 3 }, "Working"],
    [{ waiting: 3, retrying: 1 }, "Outage"],
    [{ running: 1, retrying: 1 }, "Working"],
    [{ testOk: false }, "Test failed"],
    [{ waiting: 1000 }, "Full"],
    [{ waiting: 1000, pausedAt: new Date(0) }, "Paused"],
  ])("%j is %s", (change, words) =>
    expect(t(`states.${queueState({ ...queue, ...change }).state}`)).toBe(words),
  );

  it("tell how all stand", () => {
    expect(queuesState(t, [queue], true, all)).toBe("0 wait, 0 run, 0 failed; in 1 queue.");
    const busy = { ...queue, waiting: 1200, running: 1, retrying: 1, failed: 2, pausedAt: new Date(0) };
    expect(queuesState(t, [busy, queue], false, all)).toBe(
      "1,200 wait, 1 runs, 1 waits for another try, 2 failed; 1 of the first 2 queues is paused.",
    );
    expect(queuesState(t, [busy, { ...busy, isMaster: true }], true, all)).toMatch(
      /; 2 of 2 queues are paused\.$/,
    );
    expect(queuesState(t, [], true, { query: "", show: "trouble" })).toBe("No queue needs anybody.");
  });

  it("name the last trouble, a failed test when there is no other", () => {
    expect(queueTrouble(queue)).toBeNull();
    expect(queueTrouble({ ...queue, testOk: false, testMessage: "403." })?.message).toBe("403.");
  });

  it("say with numbers what pause and retry do", () => {
    expect(pauseWords(t, { ...queue, waiting: 2, retrying: 1, running: 1 })).toEqual([
      "3 registrations wait until you resume, each at its place, with the reason on the device.",
      "1 that is under way ends as if nothing were paused.",
      "Phones are served all the same.",
    ]);
    expect(retryWords(t, { ...queue, failed: 1200, pausedAt: new Date(0) })).toEqual([
      "1,200 devices are asked for again, in order, behind the 0 that wait.",
      "That is more than queuecap (1,000); they are let in.",
      expect.stringMatching(/^What may not be registered now/),
      "The queue is paused: they wait until you resume it.",
    ]);
  });
});
