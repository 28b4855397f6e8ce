"use client";
import { Building2, Plus, SearchX } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { SearchInput } from "@/app/_ui/search-input";
import { Select } from "@/app/_ui/select";
import { Table } from "@/app/_ui/table";
import type { TableProps } from "@/app/_ui/table-types";
import { setSearch } from "../set-search";
import { tenantColumns } from "./tenant-columns";
import type { TenantDoes } from "./tenant-menu";
import type { Tenant, TenantFilters } from "./tenant-pages";

type Props = Pick<TableProps<Tenant>, "rows" | "stale" | "more"> & {
  filters: TenantFilters;
  onAdd: () => void;
} & TenantDoes;

const shows = [
  { value: "all", label: "All tenants" },
  { value: "suspended", label: "Suspended" },
  { value: "trouble", label: "With failed devices" },
];
const showAll = () => setSearch({ q: "", show: "" });

export function TenantTable({ rows, filters, stale, more, onAdd, ...does }: Props) {
  const { query, show } = filters;
  return (
    <Table
      id="tenants"
      label="Tenants"
      columns={tenantColumns(does)}
      rows={rows}
      rowId={({ slug }) => slug}
      rowLabel={({ name }) => name}
      rowHref={({ slug }) => `/${slug}/devices`}
      rowKeys={[
        { keys: "e", label: "Edit the tenant", run: does.onEdit },
        {
          keys: "s",
          label: "Suspend the tenant, or lift it",
          run: (tenant) => (tenant.suspended ? does.onUnsuspend(tenant) : does.onSuspend(tenant)),
        },
      ]}
      stale={stale}
      more={more}
      toolbar={
        <>
          <SearchInput
            label="Search tenants"
            value={query}
            onSearch={(q) => setSearch({ q })}
            className="w-full sm:w-72"
          />
          <Select
            aria-label="Which tenants"
            className="w-44 text-table! max-sm:grow"
            options={shows}
            value={show}
            onValueChange={(value) => setSearch({ show: value === "all" ? "" : value })}
          />
        </>
      }
      empty={
        query || show !== "all" ? (
          <EmptyState
            icon={<SearchX />}
            title={query ? `No tenant is called “${query}”` : "No tenant is like that"}
            action={<Button onClick={showAll}>Show all tenants</Button>}
          >
            {query
              ? "The search looks at names and slugs, anywhere within them."
              : show === "suspended"
                ? "None is suspended: the people of every tenant may sign in."
                : "No device of any tenant failed."}
          </EmptyState>
        ) : (
          <EmptyState
            icon={<Building2 />}
            title="No tenant yet"
            action={
              <Button variant="primary" icon={<Plus />} onClick={onAdd}>
                Add tenant
              </Button>
            }
          >
            A tenant has its own devices, members and settings. Add the first one, then its devices.
          </EmptyState>
        )
      }
    />
  );
}
