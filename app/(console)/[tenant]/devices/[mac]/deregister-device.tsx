"use client";
import { useTranslations } from "use-intl/react";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import type { Device } from "./types";

type Props = { device: Device; deregister: () => Promise<unknown>; onClose: () => void };

export function DeregisterDevice({ device, deregister, onClose }: Props) {
  const t = useTranslations("device.deregister");
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      danger
      title={t("title", { name: device.name })}
      description={t("description")}
      takesAlong={[t("credentials"), t("truth")]}
      confirmLabel={t("confirm")}
      onConfirm={async () => {
        await deregister();
      }}
    />
  );
}
