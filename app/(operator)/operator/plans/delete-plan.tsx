"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { toast } from "@/app/_ui/toast";
import type { Plan } from "./plan-types";

/** Deletes a plan; the server refuses while a tenant has it, and says what to do. */
export function DeletePlan({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useTranslations("plans");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const remove = useMutation(trpc.plans.delete.mutationOptions());
  const { name, tenants } = plan;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("remove.title", { name })}
      description={tenants > 0 ? t("form.editIntro", { tenants }) : t("remove.intro")}
      confirmLabel={t("remove.submit")}
      danger
      onConfirm={async () => {
        await remove.mutateAsync({ plan: name });
        await queries.invalidateQueries({ queryKey: trpc.plans.pathKey() });
        toast.done(t("remove.done", { name }));
      }}
    />
  );
}
