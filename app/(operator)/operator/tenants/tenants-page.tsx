"use client";
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { describeError } from "@/app/_ui/form-errors";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { useShortcut } from "@/app/_ui/shortcuts";
import { toast } from "@/app/_ui/toast";
import { LoadFailed } from "../load-failed";
import { DeleteTenant } from "./delete-tenant";
import { SuspendTenant } from "./suspend-tenant";
import { TenantDialog } from "./tenant-dialog";
import { readTenantFilters, type Tenant, tenantPages } from "./tenant-pages";
import { TenantTable } from "./tenant-table";
import { tenantsState } from "./tenant-words";

type Doing = { what: "add" } | { what: "edit" | "suspend" | "delete"; tenant: Tenant };

/** Every tenant of the installation. */
export function TenantsPage() {
  const t = useTranslations("tenants");
  const group = useTranslations("ui.keys")("list");
  const say = useSay();
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
      toast.done(t("suspend.lifted", { name: tenant.name }));
    } catch (error) {
      toast.error(error);
    }
  };
  useShortcut({ keys: "n", label: t("addKey"), group, run: add });

  return (
    <Page kind="list">
      <PageHeader
        title={t("title")}
        state={rows ? tenantsState(t, rows, !list.hasNextPage, filters) : t("intro")}
        actions={
          <Button variant="primary" icon={<Plus />} hint="n" onClick={add}>
            {t("add")}
          </Button>
        }
      />
      {list.isError && !rows ? (
        <LoadFailed title={t("couldNotLoad")} error={list.error} again={list.refetch} />
      ) : (
        <TenantTable
          rows={rows}
          filters={filters}
          stale={list.isPlaceholderData}
          more={{
            has: list.hasNextPage,
            loading: list.isFetchingNextPage,
            load: () => void list.fetchNextPage(),
            error: list.isFetchNextPageError ? say(describeError(list.error).message) : undefined,
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
