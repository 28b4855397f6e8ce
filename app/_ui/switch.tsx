"use client";
import { Switch as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { cx } from "./cx";

/** On or off, taking effect at once or with the form's Save. */
export const Switch = ({
  className,
  ...rest
}: Omit<ComponentProps<typeof Radix.Root>, "children" | "asChild">) => (
  <Radix.Root
    className={cx(
      "group relative h-[18px] w-8 shrink-0 rounded-full border border-line-control bg-press transition-colors duration-100",
      "after:absolute after:-inset-2 hover:border-ink-3 data-[state=checked]:border-accent-fill data-[state=checked]:bg-accent-fill disabled:opacity-50",
      className,
    )}
    {...rest}
  >
    <Radix.Thumb className="block size-3 translate-x-0.5 rounded-full bg-ink-3 transition-transform duration-100 motion-reduce:transition-none data-[state=checked]:translate-x-4 data-[state=checked]:bg-accent-ink" />
  </Radix.Root>
);
