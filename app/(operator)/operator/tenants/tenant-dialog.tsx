"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { SwitchField, TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { SlugField } from "./slug-field";
import { tenantForm } from "./tenant-form-schema";
import type { Tenant } from "./tenant-pages";
import { count } from "./tenant-words";

/** Adds a tenant, or changes the one given. */
export function TenantDialog({ tenant, onClose }: { tenant?: Tenant; onClose: () => void }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const create = useMutation(trpc.tenants.create.mutationOptions());
  const update = useMutation(trpc.tenants.update.mutationOptions());

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={tenant ? `Edit ${tenant.name}` : "Add a tenant"}
      description={tenant ? undefined : "It has its own devices, members and settings."}
    >
      <Form
        unguarded
        schema={tenantForm}
        defaultValues={{
          name: tenant?.name ?? "",
          slug: tenant?.slug ?? "",
          sipDomain: tenant?.sipDomain ?? "",
          plan: tenant?.plan ?? { touchlessProvisioning: true, deviceLimit: null },
        }}
        submitLabel={tenant ? "Save" : "Add tenant"}
        onCancel={onClose}
        onSubmit={async (values) => {
          await (tenant ? update : create).mutateAsync(values);
          await queries.invalidateQueries({ queryKey: trpc.tenants.pathKey() });
          toast.done(tenant ? `${values.name} is saved.` : `${values.name} is added.`);
          onClose();
        }}
      >
        <TextField name="name" label="Name" />
        <SlugField slug={tenant?.slug} />
        <TextField
          name="sipDomain"
          label="SIP domain"
          optional
          mono
          spellCheck={false}
          help="The registrar of new lines, when a line names none. A host name or an IP address."
        />
        <SwitchField
          name="plan.touchlessProvisioning"
          label="Touchless provisioning"
          help="The plan includes registering phones at redirect services."
        />
        <TextField
          name="plan.deviceLimit"
          label="Device limit"
          optional
          type="number"
          unit="devices"
          min={0}
          help={
            tenant
              ? `Empty: any number. Now: ${count(tenant.devices)}. A lower limit takes no device away, it keeps new ones out.`
              : "Empty: any number."
          }
        />
      </Form>
    </Dialog>
  );
}
