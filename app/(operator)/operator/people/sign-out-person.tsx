"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { toast } from "@/app/_ui/toast";
import type { Person } from "./people-pages";

/** Ends every session of somebody. */
export function SignOutPerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useTranslations("accounts.people");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const signOut = useMutation(trpc.people.signOut.mutationOptions());
  const { userId, name, sessions } = person;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("signOutAsk", { name })}
      description={t("signOutHelp", { name, count: sessions })}
      confirmLabel={t("signOut")}
      danger
      onConfirm={async () => {
        const { ended } = await signOut.mutateAsync({ userId });
        toast.done(t("signedOut", { name, count: ended }));
        await queries.invalidateQueries({ queryKey: trpc.people.list.pathKey() });
      }}
    />
  );
}
