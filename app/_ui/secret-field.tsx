"use client";
import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { Button } from "./button";
import { CopyButton } from "./copy-button";
import { Field, type FieldProps } from "./field";
import { IconButton } from "./icon-button";
import { Input } from "./input";

/**
 * A secret that can be written but not read. While one is stored and Replace was not pressed the form holds
 * undefined for it: leave it out of what is saved. Name it in the form's `secrets`, so that
 * it is let go of once saved.
 */
export function SecretField({ stored, ...field }: FieldProps & { stored: boolean }) {
  const t = useTranslations("ui.secret");
  const [replacing, setReplacing] = useState(false);
  const [shown, setShown] = useState(false);
  const typed: unknown = useWatch({ name: field.name });
  const before = useRef(typed);
  useEffect(() => {
    if (before.current !== undefined && typed === undefined) {
      setReplacing(false);
      setShown(false);
    }
    before.current = typed;
  }, [typed]);
  return (
    <Field {...field}>
      {({ value, onChange, "aria-labelledby": _, ...control }) =>
        stored && !replacing ? (
          <span className="flex gap-2">
            <Input
              {...control}
              value="••••••••••••"
              readOnly
              aria-label={undefined}
              className="tracking-widest"
            />
            <Button disabled={control.disabled} onClick={() => setReplacing(true)}>
              {t("replace")}
            </Button>
          </span>
        ) : (
          <span className="flex gap-2">
            <span className="relative grow">
              <Input
                {...control}
                mono
                autoFocus={replacing}
                type={shown ? "text" : "password"}
                autoComplete="new-password"
                spellCheck={false}
                className="pr-9"
                value={typeof value === "string" ? value : ""}
                onChange={(event) => onChange(event.target.value)}
              />
              <IconButton
                label={shown ? t("hide") : t("show")}
                icon={shown ? <EyeOff /> : <Eye />}
                size="small"
                className="absolute! inset-y-0 right-0.5 my-auto"
                onClick={() => setShown(!shown)}
              />
            </span>
            {replacing && (
              <Button
                variant="quiet"
                onClick={() => {
                  onChange(undefined);
                  setReplacing(false);
                  setShown(false);
                }}
              >
                {t("keep")}
              </Button>
            )}
          </span>
        )
      }
    </Field>
  );
}

/** A secret that is shown this one time, with copy. Say in `children` where it belongs. */
export function SecretOnce({
  label,
  value,
  children,
}: {
  label: string;
  value: string;
  children?: ReactNode;
}) {
  const t = useTranslations("ui.secret");
  return (
    <div className="rounded-md border border-accent-line bg-accent-soft p-3">
      <p className="font-medium text-table">{label}</p>
      <div className="mt-2 flex items-start gap-2">
        <code className="min-w-0 grow select-all break-all rounded-sm border border-line-strong bg-surface px-2 py-1 font-mono text-table">
          {value}
        </code>
        <CopyButton text={value} worded className="bg-surface" />
      </div>
      <p className="mt-2 text-ink-2 text-table">{children ?? t("once")}</p>
    </div>
  );
}
