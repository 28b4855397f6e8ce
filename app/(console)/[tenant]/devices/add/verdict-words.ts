import type { Tone } from "@/app/_ui/badge";
import type { RowVerdict } from "@/server/devices/schema";
import type { Row } from "./use-add-many";

const verdicts: Record<RowVerdict, { tone: Tone; word: string }> = {
  ok: { tone: "idle", word: "Ready" },
  bad_mac: { tone: "failed", word: "No MAC" },
  duplicate: { tone: "waiting", word: "Twice" },
  here: { tone: "waiting", word: "Here already" },
  elsewhere: { tone: "failed", word: "Taken" },
  incomplete: { tone: "failed", word: "Incomplete" },
  bad_model: { tone: "failed", word: "No model" },
  over_limit: { tone: "failed", word: "Over the plan" },
};

/** How one row stands: a mark, a word, and what there is to say. */
export function standing({ checked, outcome }: Row): { tone: Tone; word: string; detail: string } {
  if (outcome?.added) return { tone: "proven", word: "Added", detail: "" };
  if (outcome) return { tone: "failed", word: "Not added", detail: outcome.message };
  if (!checked) return { tone: "waiting", word: "Being checked", detail: "" };
  const { verdict, guessedVendor, message } = checked;
  const unusual = verdict === "ok" && guessedVendor === null;
  return {
    ...verdicts[verdict],
    detail: unusual ? "Not of Snom’s range: is it one?" : (brief[verdict] ?? withoutWord(message)),
  };
}

/** Beside the row's own MAC and the word, less says the same. */
const brief: Partial<Record<RowVerdict, string>> = {
  bad_mac: "It needs 12 hex digits.",
  elsewhere: "Another customer has it.",
};
const withoutWord = (message: string) => message.replace(/^Here already: /, "");

const rows = (n: number) => `${n.toLocaleString("en-GB")} ${n === 1 ? "row" : "rows"}`;

/** How all of them stand, in a sentence. */
export function standingOfAll(all: readonly Row[], ready: number, added: number): string {
  const refused = all.length - ready - added;
  const parts = [
    ...(added > 0 ? [`${added.toLocaleString("en-GB")} added`] : []),
    ...(ready > 0 ? [`${ready.toLocaleString("en-GB")} ready`] : []),
    ...(refused > 0
      ? [`${refused.toLocaleString("en-GB")} not ${added > 0 && ready === 0 ? "added" : "ready"}`]
      : []),
  ];
  return `${rows(all.length)}: ${parts.join(", ")}.`;
}
