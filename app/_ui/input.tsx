import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

/** The frame every text control stands in. */
export const controlClass =
  "rounded-md border border-line-control bg-surface text-base text-ink transition-colors duration-75 " +
  "hover:border-ink-3 focus-visible:border-accent focus-visible:outline-offset-0 " +
  "aria-invalid:border-fail-mark disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-3";

type Props = ComponentProps<"input"> & {
  /** Fixed text at the end of the field: "seconds", "MB". */
  unit?: string;
  /** Stands inside at the left, an icon or a prefix. */
  lead?: ReactNode;
  /** Machine text: keys, addresses, MACs. */
  mono?: boolean;
};

export function Input({ unit, lead, mono = false, className, type = "text", ...rest }: Props) {
  const field = (
    <input
      type={type}
      autoComplete="off"
      className={cx(
        controlClass,
        "h-8 w-full min-w-0 read-only:bg-sunken px-2.5 coarse:h-10",
        mono && "font-mono text-table!",
        lead !== undefined && "pl-8!",
        !unit && lead === undefined && className,
      )}
      style={unit ? { paddingRight: `calc(${unit.length}ch + 18px)` } : undefined}
      {...rest}
    />
  );
  if (!unit && lead === undefined) return field;
  return (
    <span className={cx("relative block", className)}>
      {lead !== undefined && (
        <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-ink-3 [&_svg]:size-4">
          {lead}
        </span>
      )}
      {field}
      {unit && (
        <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-ink-3 text-table">
          {unit}
        </span>
      )}
    </span>
  );
}
