"use client";
import { Download } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { Menu, MenuItem, MenuLabel } from "@/app/_ui/menu";
import type { AuditFormat } from "@/server/audit/schema";
import { type AuditFilters, exportHref, isNarrowed } from "./filters";

type Props = { tenant: string; filters: AuditFilters; none: boolean };

/** A file of what is listed, all of it and not only what has been loaded. */
export function ExportMenu({ tenant, filters, none }: Props) {
  const t = useTranslations("audit.export");
  const save = (format: AuditFormat) => window.location.assign(exportHref(tenant, filters, format));
  return (
    <Menu
      trigger={
        <Button icon={<Download />} disabled={none}>
          {t("button")}
        </Button>
      }
    >
      <MenuLabel>{isNarrowed(filters) ? t("narrowed") : t("whole")}</MenuLabel>
      <MenuItem onSelect={() => save("csv")}>{t("csv")}</MenuItem>
      <MenuItem onSelect={() => save("jsonl")}>{t("jsonl")}</MenuItem>
    </Menu>
  );
}
