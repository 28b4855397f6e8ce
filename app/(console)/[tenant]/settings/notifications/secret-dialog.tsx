"use client";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { SecretOnce } from "@/app/_ui/secret-field";
import { VerifyHelp } from "./verify-help";

/** A webhook's secret, this one time, and what the receiver does with it. */
export function SecretDialog({
  address,
  secret,
  onClose,
}: {
  address: string;
  secret: string;
  onClose: () => void;
}) {
  const t = useTranslations("notifications");
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("secretFor", { address })}
      footer={
        <Button variant="primary" autoFocus onClick={onClose}>
          {t("done")}
        </Button>
      }
    >
      <SecretOnce label={t("secret")} value={secret}>
        {t("secretOnce")}
      </SecretOnce>
      <VerifyHelp />
    </Dialog>
  );
}
