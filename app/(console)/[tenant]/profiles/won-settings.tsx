"use client";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { FactTable } from "@/app/_components/fact-table";
import { type SettingName, settingNames } from "@/server/profiles/schema";
import { useSettingWords } from "./setting-words";
import { type DeviceLayers, profileHref } from "./types";

const linkClass = "rounded-sm hover:text-accent wrap-anywhere";

/** Each phone setting with its value and the layer that won. */
export function WonSettings({ tenant, layers }: { tenant: string; layers: DeviceLayers }) {
  const t = useTranslations("profiles");
  const words = useSettingWords();
  const from = (name: SettingName) => {
    const origin = layers.from[name];
    if (origin.layer === "system") return t("layers.system");
    const [href, word] =
      origin.layer === "profile"
        ? [profileHref(tenant, origin.id), origin.name]
        : [`/${tenant}/settings/phones`, t("layers.tenant")];
    return (
      <Link href={href} className={linkClass}>
        {word}
      </Link>
    );
  };
  return (
    <div className="overflow-hidden rounded-md border border-line bg-surface">
      <FactTable<SettingName>
        label={t("device.won")}
        rows={settingNames}
        rowKey={(name) => name}
        none=""
        columns={[
          { header: t("device.setting"), width: "34%", cell: (name) => words.name(name) },
          {
            header: t("device.value"),
            wide: true,
            cell: (name) => <span className="wrap-anywhere">{words.value(name, layers.settings)}</span>,
          },
          { header: t("device.from"), width: "26%", named: true, cell: from },
        ]}
      />
    </div>
  );
}
