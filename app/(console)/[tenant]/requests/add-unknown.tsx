"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { z } from "zod";
import { formatMac } from "@/app/_components/mac";
import { useSay } from "@/app/_i18n/provider";
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

const picked = createDeviceFields.pick({ model: true, name: true, extension: true });

/** Gives a phone that is nobody's to a tenant, with what the phone says of itself as a guess. */
export function AddUnknown({ request: { remedy }, onClose }: { request: RequestRow; onClose: () => void }) {
  const t = useTranslations("requests.add");
  const say = useSay();
  const trpc = useTRPC();
  const router = useRouter();
  const me = useQuery(trpc.me.queryOptions());
  const create = useMutation(trpc.devices.create.mutationOptions());
  if (remedy?.kind !== "add-device") return null;
  const { mac, vendor, model } = remedy;
  const fields = picked.extend({
    tenant: z.string().min(1, t("tenantMissing")),
    model: z.string().min(1, t("modelMissing")),
  });
  const tenants = (me.data?.tenants ?? []).map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title", { mac: formatMac(mac) })}
      description={t("help")}
    >
      {me.error && (
        <div className="mb-4">
          <Callout tone="fail">{say(describeError(me.error).message)}</Callout>
        </div>
      )}
      <Form
        schema={fields}
        defaultValues={{ tenant: "", model: model ?? "", name: "", extension: "" }}
        unguarded
        submitLabel={t("submit")}
        onCancel={onClose}
        onSubmit={async ({ tenant, ...device }) => {
          try {
            await create.mutateAsync({ tenant, mac, vendor, ...device });
          } catch (error) {
            return asRefusal(error);
          }
          toast.done(t("done", { name: device.name }), { detail: formatMac(mac) });
          router.push(`/${tenant}/devices/${mac}`);
          return undefined;
        }}
      >
        <FieldRow>
          <SelectField
            name="tenant"
            label={t("tenant")}
            options={tenants}
            placeholder={me.data ? t("tenantChoose") : t("loading")}
          />
          <SelectField
            name="model"
            label={t("model")}
            options={modelsOf(vendor).map((value) => ({ value, label: value }))}
            placeholder={t("modelChoose")}
            help={model ? t("modelGuessed") : undefined}
          />
        </FieldRow>
        <TextField name="name" label={t("name")} help={t("nameHelp")} />
        <TextField name="extension" label={t("extension")} inputMode="tel" className="sm:w-40" />
      </Form>
    </Dialog>
  );
}
