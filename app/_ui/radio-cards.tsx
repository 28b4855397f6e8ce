"use client";
import { RadioGroup } from "radix-ui";
import { type ReactNode, type Ref, useId } from "react";
import { cx } from "./cx";

export type CardOption = {
  value: string;
  label: string;
  /** What choosing it means, in a sentence or two. */
  help: ReactNode;
  disabled?: boolean;
};

type Props = {
  options: readonly CardOption[];
  value: string | undefined;
  onValueChange: (value: string) => void;
  id?: string;
  disabled?: boolean;
  onBlur?: () => void;
  /** Held by the card that Tab reaches. */
  ref?: Ref<HTMLButtonElement>;
  "aria-label"?: string;
  "aria-labelledby"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
};

/** One of two to four choices that each need a sentence. Joined, so that they read as one question. */
export function RadioCards({ options, value, onValueChange, "aria-invalid": invalid, ref, ...rest }: Props) {
  const base = useId();
  const reached = options.some((option) => option.value === value) ? value : options[0]?.value;
  return (
    <RadioGroup.Root
      value={value ?? ""}
      onValueChange={onValueChange}
      className={cx(
        "divide-y divide-line overflow-hidden rounded-md border bg-surface",
        invalid ? "border-fail-mark" : "border-line-strong",
      )}
      {...rest}
    >
      {options.map((option) => {
        const id = `${base}-${option.value}`;
        return (
          <label
            key={option.value}
            htmlFor={id}
            className="flex gap-3 px-3 py-2.5 hover:bg-hover has-[[data-state=checked]]:bg-accent-soft has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent has-[:focus-visible]:-outline-offset-2 has-[:disabled]:opacity-55"
          >
            <RadioGroup.Item
              ref={option.value === reached ? ref : undefined}
              id={id}
              value={option.value}
              disabled={option.disabled}
              aria-describedby={`${id}-help`}
              aria-labelledby={`${id}-label`}
              className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-control bg-surface outline-none data-[state=checked]:border-accent-fill data-[state=checked]:bg-accent-fill"
            >
              <RadioGroup.Indicator className="size-1.5 rounded-full bg-accent-ink" />
            </RadioGroup.Item>
            <span className="flex flex-col gap-0.5">
              <span id={`${id}-label`} className="font-medium text-base">
                {option.label}
              </span>
              <span id={`${id}-help`} className="text-ink-2 text-table">
                {option.help}
              </span>
            </span>
          </label>
        );
      })}
    </RadioGroup.Root>
  );
}
