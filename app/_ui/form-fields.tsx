"use client";
import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useSay } from "@/app/_i18n/provider";
import { Checkbox } from "./checkbox";
import { Field, type FieldProps } from "./field";
import { Input } from "./input";
import { type CardOption, RadioCards } from "./radio-cards";
import { type Option, Select } from "./select";
import { Switch } from "./switch";
import { Textarea } from "./textarea";

type Own = "name" | "value" | "defaultValue" | "onChange" | "onBlur" | "id" | "ref" | "className";
const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** One line of text. `type="number"` gives the schema a number, or null when emptied. */
export function TextField({
  name,
  label,
  help,
  optional,
  disabled,
  className,
  ...input
}: FieldProps & Omit<ComponentProps<typeof Input>, Own>) {
  const isNumber = input.type === "number";
  const read = (raw: string) => (isNumber ? (raw === "" ? null : Number(raw)) : raw);
  return (
    <Field {...{ name, label, help, optional, disabled, className }}>
      {({ value, onChange, "aria-labelledby": _, ...control }) => (
        <Input
          {...input}
          {...control}
          inputMode={isNumber ? "numeric" : input.inputMode}
          value={text(value)}
          onChange={(event) => onChange(read(event.target.value))}
        />
      )}
    </Field>
  );
}

export function TextareaField({
  name,
  label,
  help,
  optional,
  disabled,
  className,
  ...area
}: FieldProps & Omit<ComponentProps<typeof Textarea>, Own>) {
  return (
    <Field {...{ name, label, help, optional, disabled, className }}>
      {({ value, onChange, "aria-labelledby": _, ...control }) => (
        <Textarea
          {...area}
          {...control}
          value={text(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function SelectField({
  options,
  placeholder,
  ...field
}: FieldProps & { options: readonly Option[]; placeholder?: string }) {
  return (
    <Field {...field}>
      {({ value, onChange, name: _name, "aria-labelledby": _, ...control }) => (
        <Select
          {...control}
          options={options}
          placeholder={placeholder}
          value={text(value)}
          onValueChange={onChange}
        />
      )}
    </Field>
  );
}

export function RadioCardsField({ options, ...field }: FieldProps & { options: readonly CardOption[] }) {
  return (
    <Field {...field}>
      {({ value, onChange, name: _, ...control }) => (
        <RadioCards {...control} options={options} value={text(value)} onValueChange={onChange} />
      )}
    </Field>
  );
}

type TickProps = { name: string; label: ReactNode; help?: ReactNode; disabled?: boolean };

const useTick = ({ name, disabled }: TickProps) => {
  const id = useId();
  const { control } = useFormContext();
  const { field, fieldState, formState } = useController({ name, control });
  const say = useSay();
  const error = fieldState.error?.message;
  return {
    id,
    error: error && say(error),
    props: {
      id,
      ref: field.ref,
      checked: field.value === true,
      onCheckedChange: (checked: boolean | "indeterminate") => field.onChange(checked === true),
      onBlur: field.onBlur,
      disabled: disabled === true || formState.disabled,
      "aria-describedby": `${id}-help`,
      "aria-invalid": error !== undefined,
    },
  };
};

const TickWords = ({ id, label, help, error }: Omit<TickProps, "name"> & { id: string; error?: string }) => (
  <span className="flex min-w-0 flex-col">
    <label htmlFor={id} className="font-medium text-table">
      {label}
    </label>
    <span id={`${id}-help`} className="text-ink-3 text-table">
      {error ? <span className="text-fail">{error}</span> : help}
    </span>
  </span>
);

export function CheckboxField(props: TickProps) {
  const tick = useTick(props);
  return (
    <div className="flex gap-2.5">
      <Checkbox {...tick.props} className="mt-px" />
      <TickWords id={tick.id} label={props.label} help={props.help} error={tick.error} />
    </div>
  );
}

/** The words left, the switch at the right edge. */
export function SwitchField(props: TickProps) {
  const tick = useTick(props);
  return (
    <div className="flex items-start justify-between gap-6">
      <TickWords id={tick.id} label={props.label} help={props.help} error={tick.error} />
      <Switch {...tick.props} />
    </div>
  );
}
