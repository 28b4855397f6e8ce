"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import type { ReactNode } from "react";
import { type DefaultValues, type FieldValues, FormProvider, type Path, useForm } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import type { z } from "zod";
import { useSay } from "@/app/_i18n/provider";
import { Button } from "./button";
import { Callout } from "./callout";
import { describeError, type Refusal } from "./form-errors";
import { LinkButton } from "./link-button";
import { useUnsavedGuard } from "./unsaved-guard";

type Props<Input extends FieldValues, Output> = {
  schema: z.ZodType<Output, Input>;
  /** Every field needs a value here, "" for an empty text: what differs from it counts as unsaved. */
  defaultValues: DefaultValues<Input>;
  /**
   * Saves. Answer with nothing when saved, or with a refusal: a message for the form, reasons by field name.
   * Thrown errors are put into words.
   */
  onSubmit: (values: Output) => Promise<Refusal | undefined> | Promise<void>;
  children: ReactNode;
  /** The verb on the button. */
  submitLabel?: string;
  /** Where Cancel leads; without it there is none. */
  cancelHref?: string;
  onCancel?: () => void;
  /** More buttons beside Save: Test, for one. */
  extra?: ReactNode;
  /** Shows everything and lets nothing be changed. */
  readOnly?: boolean;
  /** In a dialog, or on a page that is left by saving: do not ask about unsaved changes. */
  unguarded?: boolean;
  /** Names of the fields that are let go of once saved: what `SecretField` holds. */
  secrets?: readonly string[];
  className?: string;
};

/** A form over a zod schema: checks on leaving a field and on save, focuses the first error, guards what is unsaved. */
export function Form<Input extends FieldValues, Output>({
  schema,
  defaultValues,
  onSubmit,
  children,
  submitLabel,
  cancelHref,
  onCancel,
  extra,
  readOnly = false,
  unguarded = false,
  secrets = [],
  className,
}: Props<Input, Output>) {
  const t = useTranslations("ui.form");
  const say = useSay();
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(schema),
    defaultValues,
    mode: "onTouched",
    disabled: readOnly,
  });
  const { isSubmitting, dirtyFields, errors } = form.formState;
  const isDirty = Object.keys(dirtyFields).length > 0;
  const guard = useUnsavedGuard(isDirty && !isSubmitting && !unguarded);

  const save = form.handleSubmit(async (values) => {
    const refusal = await Promise.resolve(onSubmit(values)).catch(describeError);
    if (!refusal)
      return form.reset({
        ...form.getValues(),
        ...Object.fromEntries(secrets.map((name) => [name, undefined])),
      });
    const known = form.getValues();
    const fields = Object.entries(refusal.fields ?? {}).filter(
      ([name]) => (name.split(".")[0] ?? "") in known,
    );
    for (const [index, [name, message]] of fields.entries())
      form.setError(name as Path<Input>, { message }, { shouldFocus: index === 0 });
    const said = fields.some(([, message]) => message === refusal.message);
    if ((refusal.message && !said) || fields.length === 0)
      form.setError("root", { message: refusal.message });
  });

  return (
    <FormProvider {...form}>
      <form
        noValidate
        className={className}
        onSubmit={(event) => void save(event)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void save(event);
        }}
      >
        <div className="flex flex-col gap-5">{children}</div>
        {errors.root?.message && (
          <div className="mt-5">
            <Callout tone="fail">{say(errors.root.message)}</Callout>
          </div>
        )}
        {!readOnly && (
          // The field keeps the focus while one of these is pressed: its error, shown on leaving, would move them away.
          // biome-ignore lint/a11y/noStaticElementInteractions: presses are heard, none is answered
          <div
            className="mt-6 flex flex-wrap items-center gap-2"
            onMouseDown={(event) => event.preventDefault()}
          >
            <Button type="submit" variant="primary" pending={isSubmitting}>
              {submitLabel ?? t("save")}
            </Button>
            {extra}
            {cancelHref && (
              <LinkButton href={cancelHref} variant="quiet">
                {t("cancel")}
              </LinkButton>
            )}
            {onCancel && (
              <Button variant="quiet" onClick={onCancel}>
                {t("cancel")}
              </Button>
            )}
            <span aria-live="polite" className="ml-auto text-ink-3 text-table">
              {isDirty && !unguarded ? t("unsaved") : ""}
            </span>
          </div>
        )}
      </form>
      {guard}
    </FormProvider>
  );
}

/** Fields side by side where there is room. */
export const FieldRow = ({ children }: { children: ReactNode }) => (
  <div className="grid gap-x-4 gap-y-5 sm:auto-cols-fr sm:grid-flow-col">{children}</div>
);
