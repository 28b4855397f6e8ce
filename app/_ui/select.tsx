"use client";
import { Check, ChevronsUpDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import type { ReactNode, Ref } from "react";
import { cx } from "./cx";
import { controlClass } from "./input";
import { itemClass, surfaceClass } from "./surface";

export type Option = { value: string; label: string; help?: ReactNode; disabled?: boolean };

type Props = {
  options: readonly Option[];
  value: string | undefined;
  onValueChange: (value: string) => void;
  placeholder?: string;
  id?: string;
  disabled?: boolean;
  /** Full width unless this says otherwise. */
  className?: string;
  onBlur?: () => void;
  ref?: Ref<HTMLButtonElement>;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
};

/** One of a few known values. */
export function Select({
  options,
  value,
  onValueChange,
  placeholder = "Choose",
  disabled,
  className,
  ref,
  ...rest
}: Props) {
  return (
    <Radix.Root value={value ?? ""} onValueChange={onValueChange} disabled={disabled}>
      <Radix.Trigger
        ref={ref}
        className={cx(
          controlClass,
          "flex h-8 items-center justify-between gap-2 px-2.5 text-left coarse:h-10 data-[placeholder]:text-ink-3",
          className ?? "w-full",
        )}
        {...rest}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className={cx(
            surfaceClass,
            "max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden",
          )}
        >
          <Radix.Viewport>
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                className={cx(itemClass, "pr-8", option.help ? "items-start py-1.5" : "")}
              >
                <span className="flex flex-col">
                  <Radix.ItemText>{option.label}</Radix.ItemText>
                  {option.help && <span className="text-ink-3 text-small">{option.help}</span>}
                </span>
                <Radix.ItemIndicator className="absolute right-2 text-accent">
                  <Check aria-hidden="true" className="size-4" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
