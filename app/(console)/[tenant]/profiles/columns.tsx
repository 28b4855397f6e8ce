"use client";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import type { Column } from "@/app/_ui/table-types";
import { settingNames } from "@/server/profiles/schema";
import { useSettingWords } from "./setting-words";
import { devicesHref, type ProfileRow, profileHref } from "./types";

const linkClass = "rounded-sm hover:text-accent";

export function useProfileColumns(tenant: string): Column<ProfileRow>[] {
  const t = useTranslations("profiles.list");
  const words = useSettingWords();
  return [
    {
      id: "name",
      header: t("name"),
      width: 240,
      hideable: false,
      card: "title",
      cell: ({ id, name }) => (
        <Link href={profileHref(tenant, id)} prefetch={false} className={`${linkClass} font-medium`}>
          {name}
        </Link>
      ),
    },
    {
      id: "devices",
      header: t("devices"),
      width: 96,
      align: "end",
      hideable: false,
      cell: ({ id, name, devices }) =>
        devices > 0 ? (
          <Link
            href={devicesHref(tenant, id)}
            prefetch={false}
            className={linkClass}
            aria-label={t("devicesOf", { count: devices, name })}
          >
            {devices}
          </Link>
        ) : (
          <span className="text-ink-3">0</span>
        ),
    },
    {
      id: "sets",
      header: t("sets"),
      width: 320,
      grow: true,
      hideable: false,
      card: "line",
      cell: ({ settings }) => {
        const set = settingNames.filter((name) => settings[name] !== undefined).map(words.name);
        return set.length > 0 ? set.join(" · ") : <span className="text-ink-3">{t("nothing")}</span>;
      },
    },
  ];
}
