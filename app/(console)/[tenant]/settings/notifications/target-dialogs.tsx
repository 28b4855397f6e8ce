"use client";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { toast } from "@/app/_ui/toast";
import { SecretDialog } from "./secret-dialog";
import { TargetDialog } from "./target-dialog";
import type { Language, Target } from "./types";
import { useReadAgain } from "./use-read-again";

export type Asked = { what: "add" } | { what: "edit" | "rotate" | "delete"; target: Target };
type Props = { slug: string; asked: Asked; languages: readonly Language[]; onClose: () => void };

/** The question that is asked of a target; a webhook's new secret is shown after it, this one time. */
export function TargetDialogs({ slug, asked, languages, onClose }: Props) {
  const t = useTranslations("notifications");
  const trpc = useTRPC();
  const readAgain = useReadAgain(slug);
  const remove = useMutation(trpc.notifications.delete.mutationOptions());
  const rotate = useMutation(trpc.notifications.rotateSecret.mutationOptions());
  const rotated = useRef(false);
  const [made, setMade] = useState<{ address: string; secret: string }>();
  if (made) return <SecretDialog {...made} onClose={onClose} />;
  if (asked.what === "add" || asked.what === "edit")
    return (
      <TargetDialog
        slug={slug}
        target={asked.what === "edit" ? asked.target : undefined}
        languages={languages}
        onClose={onClose}
        onSecret={setMade}
      />
    );
  const { id, address } = asked.target;
  const input = { tenant: slug, id };
  if (asked.what === "rotate")
    return (
      <ConfirmDialog
        open
        // It closes itself when it is done, and then the secret is shown.
        onOpenChange={(open) => !open && !rotated.current && onClose()}
        title={t("rotateAsk", { address })}
        description={t("rotateHelp")}
        confirmLabel={t("rotateConfirm")}
        onConfirm={async () => {
          const { secret } = await rotate.mutateAsync(input);
          rotated.current = true;
          setMade({ address, secret });
        }}
      />
    );
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("deleteAsk", { address })}
      description={t("deleteHelp")}
      confirmLabel={t("deleteConfirm")}
      danger
      onConfirm={async () => {
        await remove.mutateAsync(input);
        await readAgain();
        toast.done(t("deleted", { address }));
      }}
    />
  );
}
