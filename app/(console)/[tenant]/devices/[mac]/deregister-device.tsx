"use client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import type { Device } from "./types";

type Props = { device: Device; deregister: () => Promise<unknown>; onClose: () => void };

export const DeregisterDevice = ({ device, deregister, onClose }: Props) => (
  <ConfirmDialog
    open
    onOpenChange={(open) => !open && onClose()}
    danger
    title={`Deregister ${device.name}?`}
    description="The redirect service forgets it. A phone that is reset to factory settings afterwards does not come here any more; a phone in use keeps its configuration and goes on working."
    takesAlong={["Its ztp credentials end.", "Its truth line begins anew at Listed."]}
    confirmLabel="Deregister"
    onConfirm={async () => {
      await deregister();
    }}
  />
);
