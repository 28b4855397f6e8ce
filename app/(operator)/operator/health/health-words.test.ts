import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { languageOf } from "@/server/languages/languages";
import { healthState, type Trouble } from "./health-words";

const t = createTranslator({ locale: "en", messages: languageOf("en").messages, namespace: "health" });
const trouble = (tone: Trouble["tone"]): Trouble => ({ id: "x", tone, what: "", since: null, todo: "" });

describe("health in a sentence", () => {
  it.each([
    [[], "Nothing is wrong."],
    [["failed"], "1 thing needs somebody."],
    [["waiting"], "1 may pass by itself."],
    [["failed", "failed", "waiting"], "2 things need somebody, 1 may pass by itself."],
    [["failed", "waiting", "waiting"], "1 thing needs somebody, 2 may pass by themselves."],
  ] as const)("%j: %s", (tones, words) => expect(healthState(t, tones.map(trouble))).toBe(words));
});
