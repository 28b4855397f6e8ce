"use client";
import { Download } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { Menu, MenuItem, MenuLabel } from "@/app/_ui/menu";
import type { AuditFormat } from "@/server/audit/schema";
import { type AuditFilters, exportHref, isNarrowed } from "./filters";

type Props = { tenant: string; filters: AuditFilters; none: boolean };

/** A file of what is listed, all of it and not only what has been loaded. */
export function ExportMenu({ tenant, filters, none }: Props) {
  const save = (format: AuditFormat) => window.location.assign(exportHref(tenant, filters, format));
  return (
    <Menu
      trigger={
        <Button icon={<Download />} disabled={none}>
          Export
        </Button>
      }
    >
      <MenuLabel>{isNarrowed(filters) ? "What the filters let through" : "The whole log"}</MenuLabel>
      <MenuItem onSelect={() => save("csv")}>CSV, for a spreadsheet</MenuItem>
      <MenuItem onSelect={() => save("jsonl")}>JSON Lines, for a script</MenuItem>
    </Menu>
  );
}
