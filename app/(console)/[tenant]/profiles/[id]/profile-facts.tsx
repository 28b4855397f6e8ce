"use client";
import { useTranslations } from "use-intl/react";
import { DescriptionList } from "@/app/_ui/description-list";
import { settingNames } from "@/server/profiles/schema";
import { useSettingWords } from "../setting-words";
import type { Profile } from "../types";

/** The settings for somebody who may look and not change. */
export function ProfileFacts({ profile: { settings, inherited } }: { profile: Profile }) {
  const t = useTranslations("profiles.facts");
  const words = useSettingWords();
  return (
    <>
      <DescriptionList
        facts={settingNames.map((name) => {
          const layer = inherited.from[name].layer === "tenant" ? "tenant" : "system";
          return {
            term: words.name(name),
            value: words.value(name, { ...inherited.settings, ...settings }),
            help: t(settings[name] === undefined ? layer : "setHere"),
          };
        })}
      />
      <p className="mt-4 text-ink-3 text-table">{t("why")}</p>
    </>
  );
}
