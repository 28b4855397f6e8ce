"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Languages, ListPlus } from "lucide-react";
import { startTransition } from "react";
import { useTranslations } from "use-intl/react";
import { CommandPalette } from "@/app/_components/command-palette";
import type { NavItem, TenantLink } from "@/app/_components/frame-types";
import { formatMac } from "@/app/_components/mac";
import { chooseLanguage } from "@/app/_i18n/choose-language";
import { useTRPC } from "@/app/_trpc/client";

type Props = {
  tenant: string | null;
  /** Whether they may add devices here. */
  mayAdd: boolean;
  languages: readonly { id: string; name: string }[];
  nav: readonly NavItem[];
  tenants: readonly TenantLink[];
};

/** ⌘K: the pages at hand, the tenants that may be entered, and any device of this tenant. */
export function Finder({ tenant, mayAdd, languages, nav, tenants }: Props) {
  const t = useTranslations("shell");
  const trpc = useTRPC();
  const queries = useQueryClient();

  async function search(query: string) {
    const matching = tenants
      .filter(({ name, slug }) => `${name} ${slug}`.toLowerCase().includes(query.toLowerCase()))
      .slice(0, 8)
      .map(({ slug, name, href }) => ({ id: `tenant ${slug}`, label: name, detail: slug, href }));
    const found = tenant
      ? await queries.fetchQuery(trpc.devices.list.queryOptions({ tenant, query, limit: 8 }))
      : { items: [] };
    const devices = found.items.map((device) => ({
      id: `device ${device.mac}`,
      label: device.name,
      detail: `${device.extension} · ${formatMac(device.mac)}`,
      href: `/${tenant}/devices/${device.mac}`,
    }));
    return [
      { heading: t("nav.devices"), items: devices },
      { heading: t("tenants.title"), items: matching },
    ].filter(({ items }) => items.length > 0);
  }

  const pages = nav.map(({ href, label, icon, keys }) => ({ id: href, label, icon, keys, href }));
  const actions = [
    ...(tenant && mayAdd
      ? [{ id: "add many", label: t("actions.addMany"), icon: <ListPlus />, href: `/${tenant}/devices/add` }]
      : []),
    ...languages.map(({ id, name }) => ({
      id: `language ${id}`,
      label: t("actions.speak", { language: name }),
      keywords: ["language", "Sprache", id],
      icon: <Languages />,
      run: () => startTransition(() => chooseLanguage(id)),
    })),
  ];
  return <CommandPalette pages={pages} actions={actions} search={search} />;
}
