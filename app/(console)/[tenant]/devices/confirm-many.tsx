"use client";
import { useTranslations } from "use-intl/react";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";

export type AskedOfMany = "deregister" | "disable" | "delete";

type Props = {
  asked: AskedOfMany;
  /** "Lobby", "12 devices" */
  many: string;
  count: number;
  onClose: () => void;
  onConfirm: () => void;
};

/** Asks before many devices are changed, and says what goes along. */
export function ConfirmMany({ asked, many, count, onClose, onConfirm }: Props) {
  const t = useTranslations("devices.confirm");
  const shared = { open: true, onOpenChange: (open: boolean) => !open && onClose(), onConfirm };
  if (asked === "deregister")
    return (
      <ConfirmDialog
        {...shared}
        danger
        title={t("deregister.title", { many })}
        description={t("deregister.description")}
        takesAlong={[t("deregister.credentials"), t("deregister.truth")]}
        confirmLabel={t("deregister.confirm")}
      />
    );
  if (asked === "disable")
    return (
      <ConfirmDialog
        {...shared}
        title={t("disable.title", { many })}
        description={t("disable.description")}
        confirmLabel={t("disable.confirm")}
      />
    );
  return (
    <ConfirmDialog
      {...shared}
      danger
      title={t("delete.title", { many })}
      description={t("delete.description")}
      takesAlong={[t("delete.lines"), t("delete.credentials"), t("delete.calls"), t("delete.registrations")]}
      nameToType={many}
      confirmLabel={t("delete.confirm", { count })}
    />
  );
}
