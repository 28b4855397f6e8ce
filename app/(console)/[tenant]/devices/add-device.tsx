"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { formatMac } from "@/app/_components/mac";
import { useTRPC } from "@/app/_trpc/client";
import { Checkbox } from "@/app/_ui/checkbox";
import { Dialog } from "@/app/_ui/dialog";
import { FieldRow, Form } from "@/app/_ui/form";
import { SelectField, TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { createDeviceFields } from "@/server/devices/schema";
import { modelsOf } from "@/server/vendors/models";
import { asRefusal } from "./refusal";

const vendor = "snom";
export const modelOptions = modelsOf(vendor).map((model) => ({ value: model, label: model }));
const fields = createDeviceFields
  .pick({ mac: true, model: true, name: true, extension: true })
  .refine(({ model }) => model !== "", {
    path: ["model"],
    message: "Choose the model on the phone’s label.",
  });

/** One phone, or one after the other without leaving the dialog. */
export function AddDevice({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const create = useMutation(trpc.devices.create.mutationOptions());
  const another = useId();
  const [stay, setStay] = useState(false);
  const [round, setRound] = useState({ count: 0, model: "" });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Add device"
      description="One SIP line is made from the extension, with a password of its own. Nothing is registered yet."
    >
      <Form
        key={round.count}
        schema={fields}
        defaultValues={{ mac: "", model: round.model, name: "", extension: "" }}
        unguarded
        submitLabel="Add device"
        onCancel={onClose}
        extra={
          <span className="mx-2 flex items-center gap-2 text-table">
            <Checkbox id={another} checked={stay} onCheckedChange={(on) => setStay(on === true)} />
            <label htmlFor={another}>Add another</label>
          </span>
        }
        onSubmit={async (values) => {
          try {
            const made = await create.mutateAsync({ tenant, vendor, ...values });
            toast.done(`${made.name} is added.`, { detail: formatMac(made.mac) });
          } catch (error) {
            return asRefusal(error, "mac");
          }
          void queries.invalidateQueries({ queryKey: trpc.devices.pathKey() });
          if (stay) setRound({ count: round.count + 1, model: values.model });
          else onClose();
          return undefined;
        }}
      >
        <FieldRow>
          <TextField
            name="mac"
            label="MAC"
            mono
            autoFocus
            spellCheck={false}
            placeholder="00:04:13:…"
            help="From the label, in any notation."
          />
          <SelectField name="model" label="UAD type" options={modelOptions} placeholder="Model" />
        </FieldRow>
        <TextField name="name" label="Name" help="Where it stands or whose it is; the phone shows it." />
        <TextField name="extension" label="Extension" inputMode="tel" className="sm:w-40" />
      </Form>
    </Dialog>
  );
}
