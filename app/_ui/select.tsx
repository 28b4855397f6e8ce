"use client";
import type { Ref } from "react";
import { useTranslations } from "use-intl/react";
import { cx } from "./cx";
import { controlClass } from "./input";

export type Option = { value: string; label: string; disabled?: boolean };

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
  ref?: Ref<HTMLSelectElement>;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean;
};

/** One of a few known values: the browser’s own control, in the house’s look where the browser lets itself be styled. */
export function Select({ options, value, onValueChange, placeholder, className, ...rest }: Props) {
  const t = useTranslations("ui.form");
  const known = options.some((option) => option.value === value);
  return (
    <select
      value={known ? value : ""}
      onChange={(event) => onValueChange(event.target.value)}
      className={cx(
        controlClass,
        "select h-8 cursor-default truncate pr-8 pl-2.5 text-left coarse:h-10",
        !known && "text-ink-3",
        className ?? "w-full",
      )}
      {...rest}
    >
      {!known && (
        <option value="" disabled hidden>
          {placeholder ?? t("choose")}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
