"use client";
import { useWatch } from "react-hook-form";
import { useLocale, useTranslations } from "use-intl/react";
import { Field } from "@/app/_ui/field";
import { SelectField, TextField } from "@/app/_ui/form-fields";
import { Input } from "@/app/_ui/input";
import type { SettingName } from "@/server/profiles/schema";
import { CodecsField } from "../../settings/phones/codecs-field";
import { languages } from "../../settings/phones/phone-words";
import { TimeZoneField } from "../../settings/phones/time-zone-field";

/** The control of one setting, under the name that it has in the form. */
export function SettingField({ setting, label }: { setting: SettingName; label: string }) {
  const t = useTranslations("profiles");
  const locale = useLocale();
  const name = `settings.${setting}`;
  const current: unknown = useWatch({ name });
  const field = { name, label, help: t(`help.${setting}`) };
  switch (setting) {
    case "ntpServer":
      return <TextField {...field} mono spellCheck={false} />;
    case "timeZone":
      return <TimeZoneField {...field} />;
    case "language":
      return (
        <SelectField {...field} options={languages(typeof current === "string" ? current : "en", locale)} />
      );
    case "resyncSeconds":
      return (
        <Field {...field}>
          {({ value, onChange, "aria-labelledby": _, ...control }) => (
            <Input
              {...control}
              type="number"
              inputMode="numeric"
              unit={t("values.seconds")}
              min={300}
              max={604_800}
              step={300}
              value={typeof value === "number" ? value : ""}
              onChange={({ target }) => onChange(target.value === "" ? "" : Number(target.value))}
            />
          )}
        </Field>
      );
    case "codecs":
      return <CodecsField {...field} />;
  }
}
