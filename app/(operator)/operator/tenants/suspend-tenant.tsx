"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
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
  const trpc = useTRPC();
  const queries = useQueryClient();
  const suspend = useMutation(trpc.tenants.suspend.mutationOptions());
  const already = tenant.suspended !== null;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={already ? `Why ${tenant.name} is suspended` : `Suspend ${tenant.name}?`}
      description={
        already
          ? "Its people and API tokens are refused with these words."
          : "Its people and API tokens are refused, and none of its phones is registered. Phones that have their configuration go on working and are served all the same. You can still enter it."
      }
    >
      <Form
        unguarded
        schema={suspendForm}
        defaultValues={{ reason: tenant.suspended?.reason ?? "" }}
        submitLabel={already ? "Save" : "Suspend tenant"}
        onCancel={onClose}
        onSubmit={async ({ reason }) => {
          await suspend.mutateAsync({ slug: tenant.slug, reason });
          await queries.invalidateQueries({ queryKey: trpc.tenants.pathKey() });
          toast.done(already ? "The reason is saved." : `${tenant.name} is suspended.`, {
            detail: already ? undefined : "Its phones are served all the same.",
          });
          onClose();
        }}
      >
        <TextareaField
          name="reason"
          label="Reason"
          optional
          rows={2}
          help="Its people read this. They are told to ask whoever runs this installation."
        />
      </Form>
    </Dialog>
  );
}
