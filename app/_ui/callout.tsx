import { CircleX, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

const tones = {
  info: { box: "border-line-strong bg-sunken", icon: <Info className="text-accent" /> },
  warn: { box: "border-wait-line bg-wait-soft", icon: <TriangleAlert className="text-wait" /> },
  fail: { box: "border-fail-line bg-fail-soft", icon: <CircleX className="text-fail" /> },
};

type Props = {
  tone?: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  /** What to do about it, at most one button. */
  action?: ReactNode;
  /** Not read aloud by itself: it stood there from the start, or its surroundings are a live region. */
  silent?: boolean;
};

/** What a person must know before going on. `fail` is read aloud when it appears. */
export const Callout = ({ tone = "info", title, children, action, silent = false }: Props) => (
  <div
    role={tone === "fail" && !silent ? "alert" : undefined}
    className={cx(
      "flex flex-wrap gap-x-3 gap-y-2 rounded-md border px-3 py-2.5 text-table",
      title && children ? "items-start" : "items-center",
      tones[tone].box,
    )}
  >
    <span aria-hidden="true" className="mt-px [&>svg]:size-4">
      {tones[tone].icon}
    </span>
    <div className="min-w-0 flex-1 basis-48">
      {title && <p className="font-medium">{title}</p>}
      {children && <div className={title ? "mt-0.5 text-ink-2" : ""}>{children}</div>}
    </div>
    {action && <div className="shrink-0 max-sm:basis-full max-sm:pl-7">{action}</div>}
  </div>
);
