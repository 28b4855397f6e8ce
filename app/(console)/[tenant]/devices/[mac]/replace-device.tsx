"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { formatMac } from "@/app/_components/mac";
import { useTRPC } from "@/app/_trpc/client";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { replaceMacInput } from "@/server/devices/schema";
import { asRefusal } from "../refusal";
import type { Device } from "./types";

const fields = replaceMacInput.pick({ newMac: true });
const moved = {
  none: "No redirect service knew the old one. Press Register when the new phone is at hand.",
  deregister: "The old MAC is being deregistered. Press Register when the new phone is to come here.",
  "register-anew": "The old MAC is being deregistered; the new one is registered right after.",
};

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
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const replace = useMutation(trpc.devices.replaceMac.mutationOptions());
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Replace ${device.name} by another phone`}
      description={`It has the MAC ${formatMac(device.mac)} now. The other phone is of the same model, ${device.model}.`}
    >
      <Form
        schema={fields}
        defaultValues={{ newMac: "" }}
        unguarded
        submitLabel="Replace"
        onCancel={onClose}
        onSubmit={async ({ newMac }) => {
          try {
            const replaced = await replace.mutateAsync({ tenant, mac: device.mac, newMac });
            toast.done(`${replaced.name} has the MAC ${formatMac(replaced.mac)} now.`, {
              detail: replaced.sharedCredentials
                ? `${moved[replaced.moved]} The old phone goes on knowing the tenant’s credentials: make new ones in Settings → Advanced.`
                : moved[replaced.moved],
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
          {[
            "Name, extension, lines with their SIP passwords, and everything set for it stay.",
            "The old MAC is taken off the redirect service first; then the new one is registered, if the old one was.",
            "Credentials that were the old phone’s own open nothing any more; the new phone gets new ones.",
            "The truth line begins anew.",
            "The old phone keeps what it has in it until it is reset: reset it, or take it off the network.",
          ].map((line) => (
            <li key={line} className="flex gap-2">
              <span aria-hidden="true" className="text-ink-3">
                –
              </span>
              <span>{line}</span>
            </li>
          ))}
        </ul>
        <TextField
          name="newMac"
          label="MAC of the new phone"
          mono
          autoFocus
          spellCheck={false}
          placeholder="00:04:13:…"
          help="From the label, in any notation."
        />
      </Form>
    </Dialog>
  );
}
