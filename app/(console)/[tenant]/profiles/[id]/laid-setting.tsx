"use client";
import { useId, useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { Switch } from "@/app/_ui/switch";
import type { SettingName } from "@/server/profiles/schema";
import { useSettingWords } from "../setting-words";
import type { Profile } from "../types";
import { SettingField } from "./setting-field";

type Props = { setting: SettingName; inherited: Profile["inherited"] };

/** One setting: what it is without this profile, a switch to set it here, and then its field. */
export function LaidSetting({ setting, inherited }: Props) {
  const t = useTranslations("profiles.form");
  const words = useSettingWords();
  const id = useId();
  const { control, formState } = useFormContext();
  const { field } = useController({ name: `settings.${setting}`, control });
  // A state of its own: a field that is emptied while it is typed in is still set here.
  const [here, setHere] = useState(field.value != null);
  const { layer } = inherited.from[setting];
  const value = words.value(setting, inherited.settings);
  return (
    <div className="py-3">
      <div className="flex items-start justify-between gap-6">
        <div className="min-w-0">
          <p className="font-medium text-table">{words.name(setting)}</p>
          <p id={`${id}-inherited`} className="text-ink-3 text-table">
            {t(here ? "instead" : "inherited", { value, layer })}
          </p>
        </div>
        <Switch
          checked={here}
          disabled={formState.disabled}
          aria-label={t("set", { setting: words.name(setting) })}
          aria-describedby={`${id}-inherited`}
          onCheckedChange={(on) => {
            setHere(on);
            field.onChange(on ? inherited.settings[setting] : null);
          }}
        />
      </div>
      {here && (
        <div className="mt-3">
          <SettingField setting={setting} label={t("here", { setting: words.name(setting) })} />
        </div>
      )}
    </div>
  );
}
