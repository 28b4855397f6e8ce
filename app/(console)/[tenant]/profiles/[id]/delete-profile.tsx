"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { toast } from "@/app/_ui/toast";
import type { Profile } from "../types";

type Props = { tenant: string; profile: Profile; onClose: () => void };

/** Asks for the profile's name, says how many devices lose it, deletes it and goes to the list. */
export function DeleteProfile({ tenant, profile, onClose }: Props) {
  const t = useTranslations("profiles.delete");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const remove = useMutation(trpc.profiles.delete.mutationOptions());
  const { id, name, devices, settings } = profile;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      danger
      title={t("title", { name })}
      description={t("description")}
      takesAlong={[t("devices", { count: devices }), t("settings", { count: Object.keys(settings).length })]}
      nameToType={name}
      confirmLabel={t("confirm")}
      onConfirm={async () => {
        await remove.mutateAsync({ tenant, id });
        router.push(`/${tenant}/profiles`);
        toast.done(t("done", { name }));
        void queries.invalidateQueries({ queryKey: trpc.profiles.list.queryKey({ tenant }) });
        void queries.invalidateQueries({ queryKey: trpc.devices.pathKey() });
      }}
    />
  );
}
