"use client";
import { Command } from "cmdk";
import { Check } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { commandFilter, commandGroupClass, commandInputClass, commandItemClass } from "./command-class";
import type { TenantLink } from "./frame-types";

type Props = {
  tenants: readonly TenantLink[];
  /** Slugs, the last entered first. */
  recent: readonly string[];
  current: string | null;
  onDone: () => void;
};

export function TenantList({ tenants, recent, current, onDone }: Props) {
  const t = useTranslations("shell.tenants");
  const router = useRouter();
  const bySlug = new Map(tenants.map((tenant) => [tenant.slug, tenant]));
  const last =
    tenants.length > 8
      ? recent
          .flatMap((slug) => bySlug.get(slug) ?? [])
          .filter(({ slug }) => slug !== current)
          .slice(0, 5)
      : [];
  const rest = last.length > 0 ? tenants.filter((tenant) => !last.includes(tenant)) : tenants;

  const row = (tenant: TenantLink) => (
    <Command.Item
      key={tenant.slug}
      value={tenant.slug}
      keywords={[tenant.name, tenant.slug]}
      onSelect={() => {
        onDone();
        router.push(tenant.href);
      }}
      className={commandItemClass}
    >
      <span className="max-w-[75%] shrink-0 truncate">{tenant.name}</span>
      <span className="ml-auto min-w-0 truncate pl-3 font-mono text-ink-3 text-small">{tenant.slug}</span>
      <Check aria-hidden="true" className={tenant.slug === current ? "text-accent" : "invisible"} />
    </Command.Item>
  );
  return (
    <Command label={t("title")} loop filter={commandFilter}>
      <Command.Input autoFocus placeholder={t("find")} className={commandInputClass} />
      <Command.List className="max-h-80 overflow-y-auto p-1">
        <Command.Empty className="px-2 py-4 text-ink-2 text-table">{t("none")}</Command.Empty>
        {last.length > 0 && (
          <Command.Group heading={t("recent")} className={commandGroupClass}>
            {last.map(row)}
          </Command.Group>
        )}
        <Command.Group heading={last.length > 0 ? t("all") : undefined} className={commandGroupClass}>
          {rest.map(row)}
        </Command.Group>
      </Command.List>
    </Command>
  );
}
