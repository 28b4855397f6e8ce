"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { formatMac } from "@/app/_components/mac";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { FieldRow, Form } from "@/app/_ui/form";
import { SelectField, TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { createDeviceFields } from "@/server/devices/schema";
import { modelOptions } from "./add-device";
import { asRefusal } from "./refusal";

type Props = {
  tenant: string;
  device: { mac: string; name: string; model: string; extension: string };
  onClose: () => void;
};

const { name, model, extension } = createDeviceFields.shape;
const fields = z.object({ name, model, extension });

/** Name, model and extension. The MAC stays: another phone is another device. */
export function EditDevice({ tenant, device, onClose }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const update = useMutation(trpc.devices.update.mutationOptions());
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Edit ${device.name}`}
      description={formatMac(device.mac)}
    >
      <Form
        schema={fields}
        defaultValues={{ name: device.name, model: device.model, extension: device.extension }}
        unguarded
        onCancel={onClose}
        onSubmit={async (values) => {
          try {
            await update.mutateAsync({ tenant, mac: device.mac, ...values });
          } catch (error) {
            return asRefusal(error);
          }
          void queries.invalidateQueries({ queryKey: trpc.devices.pathKey() });
          toast.done("Saved.", { detail: "The phone takes it when it asks for its configuration next." });
          onClose();
          return undefined;
        }}
      >
        <TextField name="name" label="Name" autoFocus />
        <FieldRow>
          <SelectField name="model" label="UAD type" options={modelOptions} />
          <TextField
            name="extension"
            label="Extension"
            inputMode="tel"
            help="A line that was made from it keeps up."
          />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
