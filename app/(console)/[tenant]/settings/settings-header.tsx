"use client";
import { useTranslations } from "use-intl/react";
import { NavTabs } from "@/app/_ui/nav-tabs";
import { PageHeader } from "@/app/_ui/page-header";

type Props = { slug: string; isMaster: boolean; state: string };

/** The parts of a tenant's settings in their order, each by the last segment of its address. */
const parts = [
  "general",
  "touchless-provisioning",
  "phones",
  "advanced",
  "members",
  "notifications",
] as const;
const mastersParts: readonly (typeof parts)[number][] = [
  "touchless-provisioning",
  "advanced",
  "notifications",
];

/** The head of every settings page: what stands here now, and the ways to the other parts. */
export function SettingsHeader({ slug, isMaster, state }: Props) {
  const t = useTranslations("settings");
  return (
    <PageHeader
      title={t(isMaster ? "title.master" : "title.own")}
      state={state}
      tabs={
        <NavTabs
          label={t("title.own")}
          tabs={(isMaster ? mastersParts : parts).map((part) => ({
            href: `/${slug}/settings/${part}`,
            label: t(`tabs.${part}`),
          }))}
        />
      }
    />
  );
}
