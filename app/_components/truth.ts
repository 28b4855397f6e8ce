/** `reason` present means that the stage failed. */
export type Stage = null | { at: string | Date; source: string; reason?: string; remedy?: string };
export const stageNames = ["listed", "redirected", "provisioned", "online"] as const;
export type StageName = (typeof stageNames)[number];
export type Stages = Record<StageName, Stage>;

/** The stage being worked on: its words, and when the next try is. */
export type Waiting = { reason: string; remedy?: string };

export type StageState = "proven" | "waiting" | "failed" | "idle";
export type ReadStage = { name: StageName; word: string; meaning: string; state: StageState; stage: Stage };

const words: Record<StageName, { word: string; meaning: string }> = {
  listed: { word: "Listed", meaning: "The redirect service has our address" },
  redirected: { word: "Redirected", meaning: "The phone came here by itself" },
  provisioned: { word: "Provisioned", meaning: "The phone took its configuration" },
  online: { word: "Online", meaning: "The PBX has its registration" },
};

/**
 * What the four stages say together. `waiting` belongs to the first stage that is not proven, and makes it amber even
 * when its last try failed.
 */
export const readTruth = (
  stages: Stages,
  waiting?: Waiting | null,
): {
  stages: ReadStage[];
  first: ReadStage | undefined;
  reached: ReadStage | undefined;
  reason?: string;
  remedy?: string;
} => {
  const proven = (stage: Stage) => stage !== null && stage.reason === undefined;
  const firstName = stageNames.find((name) => !proven(stages[name]));
  const read = stageNames.map((name): ReadStage => {
    const stage = stages[name];
    const state = proven(stage)
      ? "proven"
      : name === firstName && waiting
        ? "waiting"
        : stage
          ? "failed"
          : "idle";
    return { name, ...words[name], state, stage };
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

const stateWords: Record<StageState, string> = {
  proven: "yes",
  waiting: "waiting",
  failed: "failed",
  idle: "not yet",
};

/** The whole line as one text, for screen readers and e-mail. */
export const sayTruth = (stages: Stages, waiting?: Waiting | null): string => {
  const truth = readTruth(stages, waiting);
  const line = truth.stages.map(({ word, state }) => `${word}: ${stateWords[state]}`).join(", ");
  const rest = [truth.reason, truth.remedy].filter(Boolean).join(" ");
  return rest ? `${line}. ${rest}` : `${line}.`;
};

/** The one word for where the device stands: "Online", "Not listed", "Redirected", "Listing failed". */
export const truthWord = (stages: Stages, waiting?: Waiting | null): { word: string; state: StageState } => {
  const { first, reached } = readTruth(stages, waiting);
  if (first?.state === "failed") return { word: `Not ${first.word.toLowerCase()}`, state: "failed" };
  if (first?.state === "waiting") return { word: "Waiting", state: "waiting" };
  return reached ? { word: reached.word, state: "proven" } : { word: "Not yet", state: "idle" };
};
