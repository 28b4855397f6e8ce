import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { wordsOf } from "@/app/_i18n/testing";
import { readTruth, type Stages, sayTruth, truthWord } from "./truth";

const say = (sentence: string) => sentence;
const wordsIn = (locale: string) =>
  createTranslator({ locale, messages: wordsOf(locale), namespace: "truth" });
const t = wordsIn("en");

const proven = { at: "2026-11-21T09:00:00Z", source: "SRAPS" };
const failed = {
  ...proven,
  reason: "The key has no Role in SRAPS.",
  remedy: "Choose a Role there, then press Test.",
};
const none: Stages = { listed: null, redirected: null, provisioned: null, online: null };
const waiting = { reason: "SRAPS does not answer. Next try at 14:32." };

describe("the truth line", () => {
  it("names the last proven stage, and never more than is proven", () => {
    expect(truthWord(t, none)).toEqual({ word: "Not yet", state: "idle" });
    expect(truthWord(t, { ...none, listed: proven })).toEqual({ word: "Listed", state: "proven" });
    expect(
      truthWord(t, { listed: proven, redirected: proven, provisioned: proven, online: proven }).word,
    ).toBe("Online");
  });

  it("shows a failed stage before the proven ones", () => {
    expect(truthWord(t, { ...none, listed: failed })).toEqual({ word: "Not listed", state: "failed" });
    expect(readTruth({ ...none, listed: failed }).remedy).toBe(failed.remedy);
  });

  it("is amber while the first open stage is worked on, also after a failed try", () => {
    expect(readTruth({ ...none, listed: failed }, waiting).stages.map(({ state }) => state)).toEqual([
      "waiting",
      "idle",
      "idle",
      "idle",
    ]);
    expect(readTruth({ ...none, listed: failed }, waiting).reason).toBe(waiting.reason);
  });

  it("says everything in one text", () => {
    expect(sayTruth({ t, say }, { ...none, listed: proven }, waiting)).toBe(
      "Listed: yes, Redirected: waiting, Provisioned: not yet, Online: not yet. SRAPS does not answer. Next try at 14:32.",
    );
  });

  it("says it in the reader's language", () => {
    const german = wordsIn("de");
    expect(truthWord(german, { ...none, listed: failed }).word).toBe("Nicht gelistet");
    expect(sayTruth({ t: german, say }, { ...none, listed: proven })).toBe(
      "Gelistet: ja, Umgeleitet: noch nicht, Provisioniert: noch nicht, Online: noch nicht.",
    );
  });

  it("does without the redirect service where the phone is told by hand", () => {
    const served = { ...none, provisioned: proven };
    expect(readTruth(none, null, true).first?.name).toBe("provisioned");
    expect(readTruth(served, null, true).stages.map(({ state }) => state)).toEqual([
      "skipped",
      "skipped",
      "proven",
      "idle",
    ]);
    expect(sayTruth({ t, say }, served, null, true)).toBe(
      "Listed: not needed, Redirected: not needed, Provisioned: yes, Online: not yet.",
    );
    expect(truthWord(t, served, null, true).word).toBe("Provisioned");
  });
});
