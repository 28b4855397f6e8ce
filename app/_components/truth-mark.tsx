import { cx } from "@/app/_ui/cx";
import type { StageState } from "./truth";

const looks: Record<StageState, string> = {
  proven: "text-proven-mark",
  waiting: "text-wait-mark",
  failed: "text-fail-mark",
  idle: "text-idle-mark",
  skipped: "text-idle-mark",
};

/**
 * Each state has its own shape as well as its colour: full disc, half disc, crossed square, open ring, dash. Under 14 px the
 * disc goes without its tick.
 */
export function TruthMark({ state, size }: { state: StageState; size: number }) {
  const small = size < 14;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className={cx("shrink-0", looks[state])}
      fill="none"
      stroke="currentColor"
      strokeWidth={small ? 2.5 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {state === "proven" && <circle cx="8" cy="8" r="8" fill="currentColor" stroke="none" />}
      {state === "proven" && !small && <path d="m4.6 8.3 2.4 2.4 4.4-5" className="stroke-surface" />}
      {state === "waiting" && (
        <>
          <circle cx="8" cy="8" r={small ? 6.75 : 7} />
          <path d="M8 3.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" stroke="none" />
        </>
      )}
      {state === "failed" && (
        <>
          <rect width="16" height="16" rx="3.5" fill="currentColor" stroke="none" />
          <path d="m5 5 6 6m0-6-6 6" className="stroke-surface" />
        </>
      )}
      {state === "skipped" && <path d="M4 8h8" />}
      {state === "idle" && (
        <circle
          cx="8"
          cy="8"
          r="6.75"
          strokeWidth={small ? 2 : 1.75}
          strokeLinecap="butt"
          strokeDasharray={small ? undefined : "2.65 2.65"}
        />
      )}
    </svg>
  );
}
