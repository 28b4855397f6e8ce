"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { useShortcut } from "@/app/_ui/shortcuts";
import { DeleteTenant } from "./delete-tenant";
import { TenantDialog } from "./tenant-dialog";
import { type Tenant, tenantPages } from "./tenant-pages";
import { TenantTable } from "./tenant-table";
import { tenantsState } from "./tenant-words";

type Doing = { what: "add" } | { what: "edit" | "delete"; tenant: Tenant };

/** Every tenant of the installation. */
export function TenantsPage() {
  const trpc = useTRPC();
  const query = useSearchParams().get("q") ?? "";
  const [doing, setDoing] = useState<Doing>();
  const list = useInfiniteQuery(
    trpc.tenants.list.infiniteQueryOptions(tenantPages.input(query), {
      ...tenantPages.options,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = list.data?.pages.flatMap((page) => page.items);
  const close = () => setDoing(undefined);
  const add = () => setDoing({ what: "add" });
  useShortcut({ keys: "n", label: "Add a tenant", group: "List", run: add });

  return (
    <Page kind="list">
      <PageHeader
        title="Tenants"
        state={
          rows
            ? tenantsState(rows, !list.hasNextPage, query)
            : "Who uses this installation, and how their devices stand."
        }
        actions={
          <Button variant="primary" icon={<Plus />} hint="n" onClick={add}>
            Add tenant
          </Button>
        }
      />
      {list.isError && !rows ? (
        <Callout
          tone="fail"
          title="The tenants could not be loaded"
          action={
            <Button size="small" onClick={() => void list.refetch()}>
              Try again
            </Button>
          }
        >
          {describeError(list.error).message}
        </Callout>
      ) : (
        <TenantTable
          rows={rows}
          query={query}
          stale={list.isPlaceholderData}
          more={{
            has: list.hasNextPage,
            loading: list.isFetchingNextPage,
            load: () => void list.fetchNextPage(),
            error: list.isFetchNextPageError ? describeError(list.error).message : undefined,
          }}
          onAdd={add}
          onEdit={(tenant) => setDoing({ what: "edit", tenant })}
          onDelete={(tenant) => setDoing({ what: "delete", tenant })}
        />
      )}
      {doing?.what === "add" && <TenantDialog onClose={close} />}
      {doing?.what === "edit" && <TenantDialog tenant={doing.tenant} onClose={close} />}
      {doing?.what === "delete" && <DeleteTenant tenant={doing.tenant} onClose={close} />}
    </Page>
  );
}
