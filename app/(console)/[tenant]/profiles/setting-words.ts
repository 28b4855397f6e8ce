"use client";
import { useLocale, useTranslations } from "use-intl/react";
import type { SettingName } from "@/server/profiles/schema";
import type { PhoneDefaults } from "@/server/settings/schema";
import { codecNames, durationWords, languageName } from "../settings/phones/phone-words";

/** A phone setting's name and its value as the reader's language has them. */
export function useSettingWords() {
  const t = useTranslations("profiles.settings");
  const phones = useTranslations("settings.phones");
  const locale = useLocale();
  const value = (name: SettingName, settings: PhoneDefaults): string => {
    switch (name) {
      case "language":
        return languageName(settings.language, locale);
      case "resyncSeconds":
        return durationWords(phones, settings.resyncSeconds);
      case "codecs":
        return settings.codecs.map((codec) => codecNames[codec]).join(", ");
      default:
        return settings[name];
    }
  };
  return { name: (name: SettingName) => t(name), value };
}
