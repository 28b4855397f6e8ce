"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { z } from "zod";
import { formatMac } from "@/app/_components/mac";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { FieldRow, Form } from "@/app/_ui/form";
import { SelectField, TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { createDeviceFields } from "@/server/devices/schema";
import { modelOptionsOf } from "./device-fields";
import { ExtensionHelp } from "./device-hints";
import { asRefusal } from "./refusal";

type Props = {
  tenant: string;
  device: { mac: string; name: string; vendor: string; model: string; extension: string };
  onClose: () => void;
};

const { name, model, extension } = createDeviceFields.shape;
const fields = z.object({ name, model, extension });

/** Name, model and extension. The MAC stays: another phone is another device. */
export function EditDevice({ tenant, device, onClose }: Props) {
  const t = useTranslations("devices");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const update = useMutation(trpc.devices.update.mutationOptions());
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("edit.title", { name: device.name })}
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
          toast.done(t("edit.saved"), { detail: t("edit.savedDetail") });
          onClose();
          return undefined;
        }}
      >
        <TextField name="name" label={t("form.name")} autoFocus />
        <FieldRow>
          <SelectField name="model" label={t("form.model")} options={modelOptionsOf(device.vendor)} />
          <TextField
            name="extension"
            label={t("form.extension")}
            inputMode="tel"
            help={
              <ExtensionHelp tenant={tenant} except={device.mac}>
                {t("edit.extensionHelp")}
              </ExtensionHelp>
            }
          />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
