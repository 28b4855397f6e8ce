import { CircleCheck, CircleDashed, CircleX, Clock } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

export type Tone = "proven" | "waiting" | "failed" | "idle";

const tones = {
  proven: {
    icon: CircleCheck,
    mark: "text-proven-mark",
    text: "text-proven",
    box: "border-proven-line bg-proven-soft",
  },
  waiting: { icon: Clock, mark: "text-wait-mark", text: "text-wait", box: "border-wait-line bg-wait-soft" },
  failed: { icon: CircleX, mark: "text-fail-mark", text: "text-fail", box: "border-fail-line bg-fail-soft" },
  idle: {
    icon: CircleDashed,
    mark: "text-idle-mark",
    text: "text-ink-2",
    box: "border-line-strong bg-sunken",
  },
};

type Props = { tone: Tone; children: ReactNode; icon?: ReactNode; className?: string };

/** A state in a line of text or a table cell: a mark and a word. */
export function Status({ tone, children, icon, className }: Props) {
  const Icon = tones[tone].icon;
  return (
    <span className={cx("inline-flex min-w-0 max-w-full items-center gap-1.5 align-top", className)}>
      <span aria-hidden="true" className={cx("shrink-0 [&>svg]:size-3.5", tones[tone].mark)}>
        {icon ?? <Icon strokeWidth={2.25} />}
      </span>
      <span className="truncate">{children}</span>
    </span>
  );
}

/** The same in a frame, beside a title. */
export function Badge({ tone, children, icon, className }: Props) {
  const Icon = tones[tone].icon;
  return (
    <span
      className={cx(
        "inline-flex h-[22px] items-center gap-1 whitespace-nowrap rounded-full border pr-2 pl-1.5 font-medium text-small",
        tones[tone].box,
        tones[tone].text,
        className,
      )}
    >
      <span aria-hidden="true" className="[&>svg]:size-3.5">
        {icon ?? <Icon strokeWidth={2.25} />}
      </span>
      {children}
    </span>
  );
}

/** A plain fact in a frame, no state: "Admin", "SRAPS", "12". */
export const Tag = ({ children, className }: { children: ReactNode; className?: string }) => (
  <span
    className={cx(
      "inline-flex h-5 items-center whitespace-nowrap rounded-sm border border-line-strong px-1.5 font-medium text-ink-2 text-small",
      className,
    )}
  >
    {children}
  </span>
);
