"use client";
import { useTranslations } from "use-intl/react";
import { Badge } from "@/app/_ui/badge";
import { cx } from "@/app/_ui/cx";
import type { Mode } from "@/server/settings/schema";
import { modes } from "./mode-words";

/** The three modes with what each means; the one in force is marked. */
export function ModeList({ current }: { current: Mode }) {
  const t = useTranslations("settings.mode");
  return (
    <ul
      aria-label={t("modes")}
      className="divide-y divide-line overflow-hidden rounded-md border border-line bg-surface"
    >
      {modes.map((mode) => (
        <li
          key={mode}
          aria-current={mode === current ? "true" : undefined}
          className={cx("px-4 py-3", mode === current && "bg-sunken")}
        >
          <p className="flex min-h-[22px] items-center gap-2.5 font-medium text-base">
            {t(`name.${mode}`)}
            {mode === current && <Badge tone={mode === "off" ? "idle" : "proven"}>{t("isInForce")}</Badge>}
          </p>
          <p className="mt-0.5 text-ink-2 text-table">{t(`help.${mode}`)}</p>
        </li>
      ))}
    </ul>
  );
}
