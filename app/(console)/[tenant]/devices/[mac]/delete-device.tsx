"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { formatMac } from "@/app/_components/mac";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { toast } from "@/app/_ui/toast";
import type { Device } from "./types";
import type { DeviceUse } from "./use-device";

type Props = { tenant: string; device: Device; remove: DeviceUse["remove"]; onClose: () => void };

/** Asks for the device's name and says what goes with it; a registered phone is deregistered first. */
export function DeleteDevice({ tenant, device, remove, onClose }: Props) {
  const router = useRouter();
  const queries = useQueryClient();
  const trpc = useTRPC();
  const lines = device.lines.length;
  const registered = device.status !== "none";
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      danger
      title={`Delete ${device.name}?`}
      description={
        <>
          {formatMac(device.mac)} gets nothing here afterwards.
          {registered && " It is deregistered first, and goes when that is done."}
        </>
      }
      takesAlong={[
        lines === 1 ? "Its line with the SIP password" : `Its ${lines} lines with their SIP passwords`,
        "Its ztp and provisioning credentials",
        "Its calls to the redirect service",
        ...(registered ? ["Its registration at the redirect service"] : []),
      ]}
      nameToType={device.name}
      confirmLabel="Delete device"
      onConfirm={async () => {
        const { registration } = await remove.mutateAsync({ tenant, mac: device.mac });
        router.push(`/${tenant}/devices`);
        void queries.invalidateQueries({ queryKey: trpc.devices.pathKey() });
        if (registration)
          toast.told(`${device.name} is being deregistered.`, { detail: "It is deleted when that is done." });
        else toast.done(`${device.name} is deleted.`);
      }}
    />
  );
}
