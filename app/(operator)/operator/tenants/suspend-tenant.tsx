"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { TextareaField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { suspendTenantInput } from "@/server/tenants/schema";
import type { Tenant } from "./tenant-pages";

const suspendForm = suspendTenantInput.pick({ reason: true });

/** Suspends a tenant, or changes what the people of a suspended one are told. */
export function SuspendTenant({ tenant, onClose }: { tenant: Tenant; onClose: () => void }) {
  const t = useTranslations("tenants.suspend");
  const words = useTranslations("operator");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const suspend = useMutation(trpc.tenants.suspend.mutationOptions());
  const { name } = tenant;
  const already = tenant.suspended !== null;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t(already ? "whyTitle" : "title", { name })}
      description={t(already ? "whyIntro" : "intro")}
    >
      <Form
        unguarded
        schema={suspendForm}
        defaultValues={{ reason: tenant.suspended?.reason ?? "" }}
        submitLabel={already ? words("save") : t("submit")}
        onCancel={onClose}
        onSubmit={async ({ reason }) => {
          await suspend.mutateAsync({ slug: tenant.slug, reason });
          await queries.invalidateQueries({ queryKey: trpc.tenants.pathKey() });
          if (already) toast.done(t("saved"));
          else toast.done(t("done", { name }), { detail: t("doneDetail") });
          onClose();
        }}
      >
        <TextareaField name="reason" label={t("reason")} optional rows={2} help={t("reasonHelp")} />
      </Form>
    </Dialog>
  );
}
