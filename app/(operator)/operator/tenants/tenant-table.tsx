"use client";
import { Building2, Plus, SearchX } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { SearchInput } from "@/app/_ui/search-input";
import { Table } from "@/app/_ui/table";
import type { TableProps } from "@/app/_ui/table-types";
import { tenantColumns } from "./tenant-columns";
import type { Tenant } from "./tenant-pages";

type Props = Pick<TableProps<Tenant>, "rows" | "stale" | "more"> & {
  query: string;
  onAdd: () => void;
  onEdit: (tenant: Tenant) => void;
  onDelete: (tenant: Tenant) => void;
};

/** The search stands in the address, so that it can be sent to somebody and Back finds it again. */
const searchFor = (query: string) => {
  const address = new URL(location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address.pathname + address.search);
};

export function TenantTable({ rows, query, stale, more, onAdd, onEdit, onDelete }: Props) {
  return (
    <Table
      id="tenants"
      label="Tenants"
      columns={tenantColumns({ onEdit, onDelete })}
      rows={rows}
      rowId={({ slug }) => slug}
      rowLabel={({ name }) => name}
      rowHref={({ slug }) => `/${slug}/devices`}
      rowKeys={[{ keys: "e", label: "Edit the tenant", run: onEdit }]}
      stale={stale}
      more={more}
      toolbar={
        <SearchInput label="Search tenants" value={query} onSearch={searchFor} className="w-full sm:w-72" />
      }
      empty={
        query ? (
          <EmptyState
            icon={<SearchX />}
            title={`No tenant is called “${query}”`}
            action={<Button onClick={() => searchFor("")}>Show all tenants</Button>}
          >
            The search looks at names and slugs, anywhere within them.
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
