import type { Say, Translate } from "@/app/_i18n/types";

/** `reason` present means that the stage failed. */
export type Stage = null | { at: string | Date; source: string; reason?: string; remedy?: string };
export const stageNames = ["listed", "redirected", "provisioned", "online"] as const;
export type StageName = (typeof stageNames)[number];
export type Stages = Record<StageName, Stage>;

/** The stage being worked on: its words, and when the next try is. `calm`: all goes as it should, it only takes a moment. */
export type Waiting = { reason: string; remedy?: string; calm?: boolean };

/** "skipped": the phone does without this stage. */
export type StageState = "proven" | "waiting" | "failed" | "idle" | "skipped";
export type ReadStage = { name: StageName; state: StageState; stage: Stage };

/** What a phone does without that is told by hand or by DHCP where Offhook is. */
const byService: readonly StageName[] = ["listed", "redirected"];

/**
 * What the four stages say together. `waiting` belongs to the first stage that is not proven, and makes it amber even
 * when its last try failed.
 * @param byHand the phone's vendor has no redirect service.
 */
export const readTruth = (
  stages: Stages,
  waiting?: Waiting | null,
  byHand = false,
): {
  stages: ReadStage[];
  first: ReadStage | undefined;
  reached: ReadStage | undefined;
  reason?: string;
  remedy?: string;
} => {
  const proven = (stage: Stage) => stage !== null && stage.reason === undefined;
  const skipped = (name: StageName) => byHand && stages[name] === null && byService.includes(name);
  const firstName = stageNames.find((name) => !proven(stages[name]) && !skipped(name));
  const read = stageNames.map((name): ReadStage => {
    const stage = stages[name];
    const state = proven(stage)
      ? "proven"
      : name === firstName && waiting
        ? "waiting"
        : stage
          ? "failed"
          : skipped(name)
            ? "skipped"
            : "idle";
    return { name, state, stage };
  });
  const first = read.find(({ name }) => name === firstName);
  return {
    stages: read,
    first,
    reached: read.findLast(({ state }) => state === "proven"),
    reason: waiting?.reason ?? first?.stage?.reason,
    remedy: waiting?.remedy ?? first?.stage?.remedy,
  };
};

/** The words of the truth line, and what says the server's sentences. */
export type TruthWords = { t: Translate<"truth">; say: Say };

/** The whole line as one text, for screen readers and e-mail. */
export const sayTruth = (
  { t, say }: TruthWords,
  stages: Stages,
  waiting?: Waiting | null,
  byHand = false,
): string => {
  const truth = readTruth(stages, waiting, byHand);
  const line = truth.stages
    .map(({ name, state }) => t("line.stage", { stage: t(`stages.${name}.word`), state: t(`line.${state}`) }))
    .join(", ");
  const rest = [truth.reason, truth.remedy]
    .flatMap((sentence) => (sentence ? [say(sentence)] : []))
    .join(" ");
  return rest ? `${line}. ${rest}` : `${line}.`;
};

/** The one word for where the device stands: "Online", "Not listed", "Redirected". */
export const truthWord = (
  t: Translate<"truth">,
  stages: Stages,
  waiting?: Waiting | null,
  byHand = false,
): { word: string; state: StageState } => {
  const { first, reached } = readTruth(stages, waiting, byHand);
  if (first?.state === "failed") return { word: t(`stages.${first.name}.not`), state: "failed" };
  if (first?.state === "waiting") return { word: t("state.waiting"), state: "waiting" };
  return reached
    ? { word: t(`stages.${reached.name}.word`), state: "proven" }
    : { word: t("state.idle"), state: "idle" };
};
