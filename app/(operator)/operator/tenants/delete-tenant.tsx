"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { toast } from "@/app/_ui/toast";
import type { Tenant } from "./tenant-pages";
import { count } from "./tenant-words";

/** Deletes a tenant with all it has; the server refuses while one of its phones is registered, and says so. */
export function DeleteTenant({ tenant, onClose }: { tenant: Tenant; onClose: () => void }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const remove = useMutation(trpc.tenants.delete.mutationOptions());
  const { devices } = tenant;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Delete ${tenant.name}?`}
      description="This cannot be undone."
      takesAlong={[
        devices === 0
          ? "It has no devices."
          : `${count(devices)} ${devices === 1 ? "device" : "devices"}, with lines, credentials and history. Phones get no file any more.`,
        "Its redirect account, settings, requests and API tokens.",
        "Its members lose it; they can still sign in if they belong to another tenant.",
      ]}
      nameToType={tenant.slug}
      confirmLabel="Delete tenant"
      danger
      onConfirm={async () => {
        await remove.mutateAsync({ slug: tenant.slug });
        await queries.invalidateQueries({ queryKey: trpc.tenants.pathKey() });
        toast.done(`${tenant.name} is deleted.`);
      }}
    />
  );
}
