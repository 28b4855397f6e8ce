"use client";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { Dialog } from "@/app/_ui/dialog";
import { SecretOnce } from "@/app/_ui/secret-field";
import type { Person } from "./people-pages";

/** Makes a link for a new password, then shows it this one time. */
export function ResetLink({
  person: { userId, name, email },
  onClose,
}: {
  person: Person;
  onClose: () => void;
}) {
  const t = useTranslations("accounts.people");
  const make = useMutation(useTRPC().people.makeReset.mutationOptions());
  const [link, setLink] = useState<string>();
  const made = useRef(false);
  if (link) {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={t("resetFor", { name })}
        footer={
          <Button variant="primary" autoFocus onClick={onClose}>
            {t("done")}
          </Button>
        }
      >
        <SecretOnce label={t("resetLink")} value={link}>
          {t("resetOnce", { name })}
        </SecretOnce>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      open
      // It closes once confirmed; the link takes its place then.
      onOpenChange={(open) => !open && !made.current && onClose()}
      title={t("resetAsk", { name })}
      description={t("resetHelp", { email })}
      confirmLabel={t("resetConfirm")}
      onConfirm={async () => {
        const { link } = await make.mutateAsync({ userId });
        made.current = true;
        setLink(link);
      }}
    />
  );
}
