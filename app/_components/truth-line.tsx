"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Callout } from "@/app/_ui/callout";
import { cx } from "@/app/_ui/cx";
import { Time } from "@/app/_ui/time";
import {
  type ReadStage,
  readTruth,
  type StageName,
  type StageState,
  type Stages,
  sayTruth,
  truthWord,
  type Waiting,
} from "./truth";
import { TruthMark } from "./truth-mark";

type Props = {
  stages: Stages;
  /** Set while the first stage that is not proven is being worked on. */
  waiting?: Waiting | null;
  /** The phone is told by hand or by DHCP where Offhook is: no service lists or redirects it. */
  byHand?: boolean;
};

const words: Record<StageState, string> = {
  proven: "text-proven",
  waiting: "text-wait",
  failed: "text-fail",
  idle: "text-ink-3",
  skipped: "text-ink-3",
};
const joint = (state: StageState | undefined) => (state === "proven" ? "bg-proven-mark" : "bg-line-strong");

/** Four joined marks and the word for where the device stands, in a line of text. */
export function TruthLineCompact({ stages, waiting, byHand }: Props) {
  const t = useTranslations("truth");
  const say = useSay();
  const truth = readTruth(stages, waiting, byHand);
  const { word, state } = truthWord(t, stages, waiting, byHand);
  const all = sayTruth({ t, say }, stages, waiting, byHand);
  return (
    <span
      className="inline-flex min-w-0 items-center gap-2"
      role="img"
      aria-label={all}
      title={truth.reason && say(truth.reason)}
    >
      <span className="flex items-center">
        {truth.stages.map((stage, index) => (
          <span key={stage.name} className="flex items-center">
            {index > 0 && <span className={cx("h-[1.5px] w-1", joint(stage.state))} />}
            <TruthMark state={stage.state} size={10} />
          </span>
        ))}
      </span>
      <span
        className={cx(
          "truncate",
          state === "idle" ? "text-ink-3" : state === "proven" ? "text-ink" : words[state],
        )}
      >
        {word}
      </span>
    </span>
  );
}

type FullProps = Props & {
  /** The button that does what the remedy says. */
  action?: ReactNode;
  /** What stands behind a stage: a link to its requests, the revision taken. */
  evidence?: Partial<Record<StageName, ReactNode>>;
};

/** The whole line: each stage with its word, time and source; below it why the first open one is open. */
export function TruthLine({ stages, waiting, byHand, action, evidence = {} }: FullProps) {
  const t = useTranslations("truth");
  const say = useSay();
  const truth = readTruth(stages, waiting, byHand);
  const calm = waiting?.calm === true;
  return (
    <div className="rounded-md border border-line bg-surface">
      <ol className="grid px-4 py-4 sm:grid-cols-4" aria-label={t("label")}>
        {truth.stages.map((stage, index) => (
          <StageCell
            key={stage.name}
            stage={stage}
            next={truth.stages[index + 1]}
            evidence={evidence[stage.name]}
            room={stage.name in evidence}
          />
        ))}
      </ol>
      <div aria-live="polite">
        {truth.reason && truth.first && !calm && (
          <div className="px-3 pb-3">
            <Callout
              silent
              tone={truth.first.state === "failed" ? "fail" : "warn"}
              title={say(truth.reason)}
              action={action}
            >
              {truth.remedy && say(truth.remedy)}
            </Callout>
          </div>
        )}
        {truth.first && (calm || !truth.reason) && (
          // One line for what comes next and for what is under way: as one gives way to the other, nothing moves.
          <div className="flex min-h-[53px] flex-wrap items-center justify-between gap-2 border-line border-t px-4 py-2.5 text-ink-2 text-table coarse:min-h-[61px]">
            {calm ? (
              <span className="flex items-baseline gap-2">
                <span className="translate-y-px">
                  <TruthMark state="waiting" size={12} />
                </span>
                <span>
                  <span className="text-ink">{say(waiting.reason)}</span>{" "}
                  {waiting.remedy && say(waiting.remedy)}
                </span>
              </span>
            ) : (
              <span>
                {t.rich("next", {
                  stage: t(`stages.${truth.first.name}.small`),
                  meaning: t(`stages.${truth.first.name}.then`),
                  b: (stage) => <span className="text-ink">{stage}</span>,
                })}
              </span>
            )}
            {action}
          </div>
        )}
      </div>
    </div>
  );
}

function StageCell({
  stage,
  next,
  evidence,
  room,
}: {
  stage: ReadStage;
  next: ReadStage | undefined;
  evidence: ReactNode;
  /** Evidence can come: its line is kept free, so that nothing moves when it does. */
  room: boolean;
}) {
  const t = useTranslations("truth");
  const say = useSay();
  return (
    <li className="relative flex gap-3 pb-4 last:pb-0 sm:block sm:pr-4 sm:pb-0">
      <span className="sm:flex sm:items-center">
        <span className="relative block">
          <TruthMark state={stage.state} size={18} />
        </span>
      </span>
      {next && (
        <span
          aria-hidden="true"
          className={cx(
            "absolute top-6 bottom-1.5 left-[8px] w-[1.5px] sm:inset-x-auto sm:top-2 sm:right-1.5 sm:bottom-auto sm:left-6 sm:h-[1.5px] sm:w-auto",
            joint(next.state),
          )}
        />
      )}
      <div className="min-w-0 sm:mt-2">
        <p className="flex items-baseline gap-2 font-medium text-base max-sm:-mt-px">
          {t(`stages.${stage.name}.word`)}
          {stage.state !== "proven" && (
            <span className={cx("font-medium text-table", words[stage.state])}>
              {t(`state.${stage.state}`)}
            </span>
          )}
        </p>
        <p className="text-ink-3 text-table">
          {stage.stage ? (
            <>
              <Time at={stage.stage.at} className="text-ink-2" /> · {say(stage.stage.source)}
            </>
          ) : (
            t(stage.state === "skipped" ? "byHand" : `stages.${stage.name}.then`)
          )}
        </p>
        {room && <div className="mt-0.5 min-h-[1.45em] text-table">{evidence}</div>}
      </div>
    </li>
  );
}
