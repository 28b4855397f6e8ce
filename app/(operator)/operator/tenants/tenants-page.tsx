"use client";
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
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
import { toast } from "@/app/_ui/toast";
import { DeleteTenant } from "./delete-tenant";
import { SuspendTenant } from "./suspend-tenant";
import { TenantDialog } from "./tenant-dialog";
import { readTenantFilters, type Tenant, tenantPages } from "./tenant-pages";
import { TenantTable } from "./tenant-table";
import { tenantsState } from "./tenant-words";

type Doing = { what: "add" } | { what: "edit" | "suspend" | "delete"; tenant: Tenant };

/** Every tenant of the installation. */
export function TenantsPage() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const filters = readTenantFilters(new URLSearchParams(useSearchParams()));
  const lift = useMutation(trpc.tenants.unsuspend.mutationOptions());
  const [doing, setDoing] = useState<Doing>();
  const list = useInfiniteQuery(
    trpc.tenants.list.infiniteQueryOptions(tenantPages.input(filters), {
      ...tenantPages.options,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = list.data?.pages.flatMap((page) => page.items);
  const close = () => setDoing(undefined);
  const add = () => setDoing({ what: "add" });
  const unsuspend = async (tenant: Tenant) => {
    try {
      await lift.mutateAsync({ slug: tenant.slug });
      await queries.invalidateQueries({ queryKey: trpc.tenants.pathKey() });
      toast.done(`The suspension of ${tenant.name} is lifted.`);
    } catch (error) {
      toast.error(error);
    }
  };
  useShortcut({ keys: "n", label: "Add a tenant", group: "List", run: add });

  return (
    <Page kind="list">
      <PageHeader
        title="Tenants"
        state={
          rows
            ? tenantsState(rows, !list.hasNextPage, filters)
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
          filters={filters}
          stale={list.isPlaceholderData}
          more={{
            has: list.hasNextPage,
            loading: list.isFetchingNextPage,
            load: () => void list.fetchNextPage(),
            error: list.isFetchNextPageError ? describeError(list.error).message : undefined,
          }}
          onAdd={add}
          onEdit={(tenant) => setDoing({ what: "edit", tenant })}
          onSuspend={(tenant) => setDoing({ what: "suspend", tenant })}
          onUnsuspend={(tenant) => void unsuspend(tenant)}
          onDelete={(tenant) => setDoing({ what: "delete", tenant })}
        />
      )}
      {doing?.what === "add" && <TenantDialog onClose={close} />}
      {doing?.what === "edit" && <TenantDialog tenant={doing.tenant} onClose={close} />}
      {doing?.what === "suspend" && <SuspendTenant tenant={doing.tenant} onClose={close} />}
      {doing?.what === "delete" && <DeleteTenant tenant={doing.tenant} onClose={close} />}
    </Page>
  );
}
