"use client";
import { Check, Minus } from "lucide-react";
import { Checkbox as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { cx } from "./cx";

export type CheckboxProps = Omit<ComponentProps<typeof Radix.Root>, "children" | "asChild">;

/** The box alone; give it an `id` with a `<label>`, or an `aria-label`. */
export const Checkbox = ({ className, ...rest }: CheckboxProps) => (
  <Radix.Root
    className={cx(
      "group relative flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-control bg-surface text-accent-ink",
      "after:absolute after:-inset-2 hover:border-ink-3 aria-invalid:border-fail-mark disabled:opacity-50",
      "data-[state=checked]:border-accent-fill data-[state=indeterminate]:border-accent-fill data-[state=checked]:bg-accent-fill data-[state=indeterminate]:bg-accent-fill",
      className,
    )}
    {...rest}
  >
    <Radix.Indicator>
      <Check aria-hidden="true" strokeWidth={3} className="size-3 group-data-[state=indeterminate]:hidden" />
      <Minus
        aria-hidden="true"
        strokeWidth={3}
        className="hidden size-3 group-data-[state=indeterminate]:block"
      />
    </Radix.Indicator>
  </Radix.Root>
);
