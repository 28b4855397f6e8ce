"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { formatMac } from "@/app/_components/mac";
import { useTRPC } from "@/app/_trpc/client";
import { Callout } from "@/app/_ui/callout";
import { Dialog } from "@/app/_ui/dialog";
import { FieldRow, Form } from "@/app/_ui/form";
import { describeError } from "@/app/_ui/form-errors";
import { SelectField, TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { createDeviceFields } from "@/server/devices/schema";
import { modelsOf } from "@/server/vendors/models";
import { asRefusal } from "../devices/refusal";
import type { RequestRow } from "./types";

const fields = createDeviceFields.pick({ model: true, name: true, extension: true }).extend({
  tenant: z.string().min(1, "Choose whose phone it is."),
  model: z.string().min(1, "Choose the model on the phone’s label."),
});

/** Gives a phone that is nobody's to a tenant, with what the phone says of itself as a guess. */
export function AddUnknown({ request: { remedy }, onClose }: { request: RequestRow; onClose: () => void }) {
  const trpc = useTRPC();
  const router = useRouter();
  const me = useQuery(trpc.me.queryOptions());
  const create = useMutation(trpc.devices.create.mutationOptions());
  if (remedy?.kind !== "add-device") return null;
  const { mac, vendor, model } = remedy;
  const tenants = (me.data?.tenants ?? []).map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Add ${formatMac(mac)}`}
      description="The device is made with one SIP line. Its page opens next: press Register there."
    >
      {me.error && (
        <div className="mb-4">
          <Callout tone="fail">{describeError(me.error).message}</Callout>
        </div>
      )}
      <Form
        schema={fields}
        defaultValues={{ tenant: "", model: model ?? "", name: "", extension: "" }}
        unguarded
        submitLabel="Add device"
        onCancel={onClose}
        onSubmit={async ({ tenant, ...device }) => {
          try {
            await create.mutateAsync({ tenant, mac, vendor, ...device });
          } catch (error) {
            return asRefusal(error);
          }
          toast.done(`${device.name} is added.`, { detail: formatMac(mac) });
          router.push(`/${tenant}/devices/${mac}`);
          return undefined;
        }}
      >
        <FieldRow>
          <SelectField
            name="tenant"
            label="Tenant"
            options={tenants}
            placeholder={me.data ? "Whose it is" : "Loading"}
          />
          <SelectField
            name="model"
            label="UAD type"
            options={modelsOf(vendor).map((value) => ({ value, label: value }))}
            placeholder="Model"
            help={model ? "A guess, from what the phone says of itself." : undefined}
          />
        </FieldRow>
        <TextField name="name" label="Name" help="Where it stands or whose it is; the phone shows it." />
        <TextField name="extension" label="Extension" inputMode="tel" className="sm:w-40" />
      </Form>
    </Dialog>
  );
}
