"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { formatMac } from "@/app/_components/mac";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { toast } from "@/app/_ui/toast";
import type { Device } from "./types";
import type { DeviceUse } from "./use-device";

type Props = { tenant: string; device: Device; remove: DeviceUse["remove"]; onClose: () => void };

/** Asks for the device's name and says what goes with it; a registered phone is deregistered first. */
export function DeleteDevice({ tenant, device, remove, onClose }: Props) {
  const t = useTranslations("device.delete");
  const router = useRouter();
  const queries = useQueryClient();
  const trpc = useTRPC();
  const registered = device.status !== "none";
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      danger
      title={t("title", { name: device.name })}
      description={t("description", { mac: formatMac(device.mac), registered: registered ? "yes" : "no" })}
      takesAlong={[
        t("lines", { count: device.lines.length }),
        t("credentials"),
        t("calls"),
        ...(registered ? [t("registration")] : []),
      ]}
      nameToType={device.name}
      confirmLabel={t("confirm")}
      onConfirm={async () => {
        const { registration } = await remove.mutateAsync({ tenant, mac: device.mac });
        router.push(`/${tenant}/devices`);
        void queries.invalidateQueries({ queryKey: trpc.devices.pathKey() });
        if (registration)
          toast.told(t("deregistering", { name: device.name }), { detail: t("deregisteringDetail") });
        else toast.done(t("deleted", { name: device.name }));
      }}
    />
  );
}
