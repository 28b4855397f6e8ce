"use client";
import { CloudOff, CloudUpload, Ellipsis, Pencil, Power, Replace, Trash2, Zap } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/app/_ui/menu";
import { hasRedirectService } from "@/server/vendors/redirect-names";
import type { May } from "../device-list";
import type { Asked } from "./device-page";
import type { Device } from "./types";
import type { DeviceUse } from "./use-device";

type Props = { device: Device; use: DeviceUse; may: May; onAsk: (what: Asked) => void };

/** The one thing to do now, and behind the dots everything else. */
export function DeviceActions({ device, use, may, onAsk }: Props) {
  const t = useTranslations("device.actions");
  if (!may.register && !may.write) return null;
  const { status, enabled } = device;
  const listed = device.registeredAt !== null || status !== "none";
  return (
    <>
      {may.register && <Primary device={device} use={use} />}
      <Menu trigger={<IconButton label={t("more")} variant="default" icon={<Ellipsis />} />}>
        {may.write && (
          <MenuItem icon={<Pencil />} hint="e" onSelect={() => onAsk("edit")}>
            {t("edit")}
          </MenuItem>
        )}
        {may.register && enabled && status === "registered" && (
          <MenuItem icon={<CloudUpload />} hint="r" onSelect={use.register}>
            {t("registerAgain")}
          </MenuItem>
        )}
        {may.register && listed && status !== "deregistering" && (
          <MenuItem icon={<CloudOff />} onSelect={() => onAsk("deregister")}>
            {t("deregister")}
          </MenuItem>
        )}
        {may.write && (
          <>
            <MenuItem icon={<Power />} onSelect={() => use.enable(!enabled)}>
              {enabled ? t("disable") : t("enable")}
            </MenuItem>
            <MenuItem icon={<Replace />} onSelect={() => onAsk("replace")}>
              {t("replace")}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Trash2 />} danger onSelect={() => onAsk("delete")}>
              {t("delete")}
            </MenuItem>
          </>
        )}
      </Menu>
    </>
  );
}

function Primary({ device: { vendor, status, enabled, nextAttemptAt }, use }: Pick<Props, "device" | "use">) {
  const t = useTranslations("device.actions");
  if (!enabled)
    return (
      <Button variant="primary" icon={<Power />} onClick={() => use.enable(true)}>
        {t("enable")}
      </Button>
    );
  if (!hasRedirectService(vendor)) return null;
  if (status === "registered")
    return (
      <Button
        variant="primary"
        icon={<Zap />}
        hint="b"
        pending={use.boot.isPending}
        onClick={use.bootVirtual}
      >
        {t("boot")}
      </Button>
    );
  // The truth line offers Try now.
  if (nextAttemptAt && status !== "deregistering") return null;
  const working = ["queued", "running", "deregistering"].includes(status);
  return (
    <Button
      variant="primary"
      icon={<CloudUpload />}
      hint="r"
      pending={use.registering || working}
      onClick={use.register}
    >
      {t("register")}
    </Button>
  );
}
