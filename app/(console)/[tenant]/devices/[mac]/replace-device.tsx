"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { formatMac } from "@/app/_components/mac";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { replaceMacInput } from "@/server/devices/schema";
import { hasRedirectService } from "@/server/vendors/redirect-names";
import { MacHelp } from "../device-hints";
import { asRefusal } from "../refusal";
import type { Device } from "./types";

const fields = replaceMacInput.pick({ newMac: true });
/** What happens, in the order in which it does. */
const consequences = ["stays", "moves", "credentials", "truth", "old"] as const;

/** Another phone takes this one's place (RMA): what happens, in words, before it does. */
export function ReplaceDevice({
  tenant,
  device,
  onClose,
  onReplaced,
}: {
  tenant: string;
  device: Device;
  onClose: () => void;
  onReplaced: () => void;
}) {
  const t = useTranslations("device.replace");
  const byHand = !hasRedirectService(device.vendor);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const replace = useMutation(trpc.devices.replaceMac.mutationOptions());
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("title", { name: device.name })}
      description={t("description", { mac: formatMac(device.mac), model: device.model })}
    >
      <Form
        schema={fields}
        defaultValues={{ newMac: "" }}
        unguarded
        submitLabel={t("submit")}
        onCancel={onClose}
        onSubmit={async ({ newMac }) => {
          try {
            const replaced = await replace.mutateAsync({ tenant, mac: device.mac, newMac });
            const moved = t(`moved.${byHand ? "byHand" : replaced.moved}`);
            toast.done(t("done", { name: replaced.name, mac: formatMac(replaced.mac) }), {
              detail: replaced.sharedCredentials ? `${moved} ${t("shared")}` : moved,
            });
          } catch (error) {
            return asRefusal(error, "newMac");
          }
          onReplaced();
          onClose();
          router.push(`/${tenant}/devices/${newMac}`);
          void queries.invalidateQueries({ queryKey: trpc.devices.list.pathKey() });
          return undefined;
        }}
      >
        <ul className="flex flex-col gap-1 rounded-md border border-line bg-sunken px-3 py-2 text-table">
          {consequences
            .filter((line) => !byHand || line !== "moves")
            .map((line) => (
              <li key={line} className="flex gap-2">
                <span aria-hidden="true" className="text-ink-3">
                  –
                </span>
                <span>{t(`consequences.${line}`)}</span>
              </li>
            ))}
        </ul>
        <TextField
          name="newMac"
          label={t("newMac")}
          mono
          autoFocus
          spellCheck={false}
          help={<MacHelp name="newMac" vendor={device.vendor} />}
        />
      </Form>
    </Dialog>
  );
}
