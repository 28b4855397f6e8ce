import type { ComponentProps } from "react";
import { cx } from "./cx";
import { controlClass } from "./input";

/** Grows with its text, from `rows` lines up to 20. */
export const Textarea = ({
  mono = false,
  rows = 4,
  className,
  ...rest
}: ComponentProps<"textarea"> & { mono?: boolean }) => (
  <textarea
    rows={rows}
    className={cx(
      controlClass,
      "field-sizing-content read-only:bg-sunken max-h-[420px] w-full resize-y px-2.5 py-1.5",
      mono && "font-mono text-table!",
      className,
    )}
    style={{ minHeight: `calc(${rows} * 1.45em + 14px)` }}
    {...rest}
  />
);
