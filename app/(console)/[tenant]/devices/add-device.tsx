"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { formatMac } from "@/app/_components/mac";
import { useTRPC } from "@/app/_trpc/client";
import { Checkbox } from "@/app/_ui/checkbox";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { FIRST_VENDOR, useDeviceFields } from "./device-fields";
import { ExtensionHelp, MacHelp } from "./device-hints";
import { asRefusal } from "./refusal";
import { VendorFields } from "./vendor-fields";

/** One phone, or one after the other without leaving the dialog. */
export function AddDevice({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const t = useTranslations("devices");
  const fields = useDeviceFields();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const create = useMutation(trpc.devices.create.mutationOptions());
  const another = useId();
  const [stay, setStay] = useState(false);
  const [round, setRound] = useState({ count: 0, vendor: FIRST_VENDOR, model: "" });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("add.title")}
      description={t("add.description")}
    >
      <Form
        key={round.count}
        schema={fields}
        defaultValues={{ mac: "", vendor: round.vendor, model: round.model, name: "", extension: "" }}
        unguarded
        submitLabel={t("add.title")}
        onCancel={onClose}
        extra={
          <span className="mx-2 flex items-center gap-2 text-table">
            <Checkbox id={another} checked={stay} onCheckedChange={(on) => setStay(on === true)} />
            <label htmlFor={another}>{t("add.another")}</label>
          </span>
        }
        onSubmit={async (values) => {
          try {
            const made = await create.mutateAsync({ tenant, ...values });
            toast.done(t("add.added", { name: made.name }), { detail: formatMac(made.mac) });
          } catch (error) {
            return asRefusal(error, "mac");
          }
          void queries.invalidateQueries({ queryKey: trpc.devices.pathKey() });
          if (stay) setRound({ count: round.count + 1, vendor: values.vendor, model: values.model });
          else onClose();
          return undefined;
        }}
      >
        <TextField
          name="mac"
          label={t("form.mac")}
          mono
          autoFocus
          spellCheck={false}
          placeholder="00:04:13:…"
          help={<MacHelp />}
        />
        <VendorFields />
        <TextField name="name" label={t("form.name")} help={t("form.nameHelp")} />
        <TextField
          name="extension"
          label={t("form.extension")}
          inputMode="tel"
          className="[&_input]:sm:w-40"
          help={<ExtensionHelp tenant={tenant}>{t("form.extensionHelp")}</ExtensionHelp>}
        />
      </Form>
    </Dialog>
  );
}
