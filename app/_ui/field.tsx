"use client";
import { CircleX } from "lucide-react";
import { type ReactNode, useId } from "react";
import { type RefCallBack, useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { cx } from "./cx";

/** What a control needs from its field. `value` is what the form holds, unconverted. */
export type FieldControl = {
  id: string;
  name: string;
  value: unknown;
  onChange: (value: unknown) => void;
  onBlur: () => void;
  ref: RefCallBack;
  disabled: boolean;
  "aria-describedby": string | undefined;
  "aria-invalid": boolean;
  "aria-labelledby": string;
};

export type FieldProps = {
  name: string;
  label: ReactNode;
  /** In the field's own words, below it: what it is for, what it accepts. */
  help?: ReactNode;
  /** Marks a field that may stay empty. */
  optional?: boolean;
  disabled?: boolean;
  className?: string;
};

/** The parts of a field that do not depend on a form library: label above, control, help, error. */
export function FieldFrame({
  id,
  label,
  help,
  error,
  optional = false,
  className,
  children,
}: {
  id: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string;
  optional?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const t = useTranslations("ui.form");
  const say = useSay();
  return (
    <div className={cx("flex min-w-0 flex-col", className)}>
      <label id={`${id}-label`} htmlFor={id} className="mb-1.5 w-fit font-medium text-table">
        {label}
        {optional && <span className="ml-1.5 font-normal text-ink-3">{t("optional")}</span>}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 flex gap-1.5 text-fail text-table">
          <CircleX aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          {say(error)}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="mt-1.5 text-ink-3 text-table">
          {help}
        </p>
      )}
    </div>
  );
}

/** A field bound to the surrounding `Form` by its name. */
export function Field({
  name,
  label,
  help,
  optional,
  disabled,
  className,
  children,
}: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const id = useId();
  const { control } = useFormContext();
  const { field, fieldState, formState } = useController({ name, control });
  const error = fieldState.error?.message;
  return (
    <FieldFrame id={id} label={label} help={help} error={error} optional={optional} className={className}>
      {children({
        id,
        name,
        value: field.value,
        onChange: field.onChange,
        onBlur: field.onBlur,
        ref: field.ref,
        disabled: disabled === true || formState.disabled,
        "aria-describedby": cx(error && `${id}-error`, help !== undefined && `${id}-help`) || undefined,
        "aria-invalid": error !== undefined,
        "aria-labelledby": `${id}-label`,
      })}
    </FieldFrame>
  );
}
