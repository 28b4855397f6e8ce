import type { Translate } from "@/app/_i18n/types";
import type { Tone } from "@/app/_ui/badge";
import type { RowVerdict } from "@/server/devices/schema";
import type { Say } from "@/server/languages/said";
import { vendorName } from "@/server/vendors/vendor-names";
import type { Row } from "./use-add-many";

type Words = { t: Translate<"addDevices">; say: Say };

const tones: Record<RowVerdict, Tone> = {
  ok: "idle",
  bad_mac: "failed",
  duplicate: "waiting",
  here: "waiting",
  elsewhere: "failed",
  incomplete: "failed",
  bad_model: "failed",
  over_limit: "failed",
};

/** How one row of this vendor’s phones stands: a mark, a word, and what there is to say. */
export function standing(
  { t, say }: Words,
  { checked, outcome }: Row,
  vendor: string,
): { tone: Tone; word: string; detail: string } {
  if (outcome?.added) return { tone: "proven", word: t("verdict.added"), detail: "" };
  if (outcome) return { tone: "failed", word: t("verdict.notAdded"), detail: say(outcome.message) };
  if (!checked) return { tone: "waiting", word: t("verdict.checking"), detail: "" };
  return {
    tone: tones[checked.verdict],
    word: t(`verdict.${checked.verdict}`),
    detail: detailOf({ t, say }, checked, vendor),
  };
}

/** Beside the row's own MAC and the word, less says the same. */
function detailOf({ t, say }: Words, checked: NonNullable<Row["checked"]>, vendor: string): string {
  const { verdict, guessedVendor, hint, message } = checked;
  if (verdict === "bad_mac") return t("detail.badMac");
  if (verdict === "elsewhere") return t("detail.elsewhere");
  if (verdict !== "ok") return say(message.replace(/^Here already: /, ""));
  const foreign = guessedVendor !== vendor ? t("detail.foreign", { vendor: vendorName(vendor) }) : "";
  return [foreign, hint === null ? "" : say(hint)].filter(Boolean).join(" ");
}

/** How all of them stand, in a sentence. */
export function standingOfAll(
  t: Translate<"addDevices">,
  all: readonly Row[],
  ready: number,
  added: number,
): string {
  const refused = all.length - ready - added;
  return t("standing", {
    rows: all.length,
    added,
    ready,
    refused,
    word: added > 0 && ready === 0 ? "added" : "ready",
    comma: added > 0 ? "yes" : "no",
    after: added + ready > 0 ? "yes" : "no",
  });
}
