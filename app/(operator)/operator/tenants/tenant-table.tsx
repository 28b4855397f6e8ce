"use client";
import { Building2, Plus } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import type { TableProps } from "@/app/_ui/table-types";
import { tenantShows } from "@/server/tenants/schema";
import { FilteredTable } from "../filtered-table";
import { tenantColumns } from "./tenant-columns";
import type { TenantDoes } from "./tenant-menu";
import type { Tenant, TenantFilters } from "./tenant-pages";

type Props = Pick<TableProps<Tenant>, "rows" | "stale" | "more"> & {
  filters: TenantFilters;
  onAdd: () => void;
} & TenantDoes;

export function TenantTable({ rows, filters, stale, more, onAdd, ...does }: Props) {
  const t = useTranslations("tenants");
  const words = useTranslations("operator");
  const say = useSay();
  const { query, show } = filters;
  return (
    <FilteredTable
      id="tenants"
      label={t("table.label")}
      columns={tenantColumns(does, { t, say, more: words("more") })}
      rows={rows}
      rowId={({ slug }) => slug}
      rowLabel={({ name }) => name}
      rowHref={({ slug }) => `/${slug}/devices`}
      rowKeys={[
        { keys: "e", label: t("table.editKey"), run: does.onEdit },
        {
          keys: "s",
          label: t("table.suspendKey"),
          run: (tenant) => (tenant.suspended ? does.onUnsuspend(tenant) : does.onSuspend(tenant)),
        },
      ]}
      stale={stale}
      more={more}
      filters={filters}
      search={t("table.search")}
      which={t("table.which")}
      shows={tenantShows.map((value) => ({ value, label: t(`show.${value}`) }))}
      notFound={{
        title: query ? t("empty.queryTitle", { query }) : t("empty.filterTitle"),
        why: t(`empty.${query || show === "all" ? "query" : show}`),
        showAll: t("empty.showAll"),
      }}
      first={
        <EmptyState
          icon={<Building2 />}
          title={t("empty.title")}
          action={
            <Button variant="primary" icon={<Plus />} onClick={onAdd}>
              {t("add")}
            </Button>
          }
        >
          {t("empty.first")}
        </EmptyState>
      }
    />
  );
}
