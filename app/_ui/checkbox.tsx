"use client";
import { Check, Minus } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "./cx";

export type CheckboxProps = Omit<ComponentProps<"button">, "children" | "role"> & {
  checked: boolean | "indeterminate";
  onCheckedChange?: (checked: boolean) => void;
};

/** The box alone; give it an `id` with a `<label>`, or an `aria-label`. Space turns it, Enter is the form's. */
export const Checkbox = ({
  checked,
  onCheckedChange,
  onClick,
  onKeyDown,
  className,
  ...rest
}: CheckboxProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a native box has no third look and turns before it is told to
  <button
    type="button"
    role="checkbox"
    aria-checked={checked === "indeterminate" ? "mixed" : checked}
    onClick={(event) => {
      onClick?.(event);
      if (!event.defaultPrevented) onCheckedChange?.(checked !== true);
    }}
    onKeyDown={(event) => {
      onKeyDown?.(event);
      if (event.key === "Enter") event.preventDefault();
    }}
    className={cx(
      "relative flex size-4 shrink-0 items-center justify-center rounded-sm border text-accent-ink",
      "after:absolute after:-inset-2 aria-invalid:border-fail-mark disabled:opacity-50",
      checked ? "border-accent-fill bg-accent-fill" : "border-line-control bg-surface hover:border-ink-3",
      className,
    )}
    {...rest}
  >
    {checked === true && <Check aria-hidden="true" strokeWidth={3} className="size-3" />}
    {checked === "indeterminate" && <Minus aria-hidden="true" strokeWidth={3} className="size-3" />}
  </button>
);
