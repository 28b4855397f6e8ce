"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { toast } from "@/app/_ui/toast";
import type { Tenant } from "./tenant-pages";

/** Deletes a tenant with all it has; the server refuses while one of its phones is registered, and says so. */
export function DeleteTenant({ tenant, onClose }: { tenant: Tenant; onClose: () => void }) {
  const t = useTranslations("tenants.remove");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const remove = useMutation(trpc.tenants.delete.mutationOptions());
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title", { name: tenant.name })}
      description={t("final")}
      takesAlong={[t("devices", { devices: tenant.devices }), t("account"), t("members")]}
      nameToType={tenant.slug}
      confirmLabel={t("submit")}
      danger
      onConfirm={async () => {
        await remove.mutateAsync({ slug: tenant.slug });
        await queries.invalidateQueries({ queryKey: trpc.tenants.pathKey() });
        toast.done(t("done", { name: tenant.name }));
      }}
    />
  );
}
