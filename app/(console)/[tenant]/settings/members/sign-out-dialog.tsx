"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { toast } from "@/app/_ui/toast";
import type { Member } from "./member-list";

type Props = { slug: string; member: Member; itself: boolean; onClose: () => void };

/** Ends every session of a member, the own one too. */
export function SignOutDialog({ slug, member, itself, onClose }: Props) {
  const t = useTranslations("members.signOut");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const signOut = useMutation(trpc.members.signOut.mutationOptions());
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={itself ? t("askSelf") : t("ask", { name: member.name })}
      description={
        itself
          ? t("helpSelf", { count: member.sessions })
          : t("help", { name: member.name, count: member.sessions })
      }
      confirmLabel={t("confirm")}
      danger
      onConfirm={async () => {
        const { ended } = await signOut.mutateAsync({ tenant: slug, userId: member.userId });
        if (itself) return router.push("/sign-in");
        toast.done(t("done", { name: member.name, count: ended }));
        await queries.invalidateQueries({ queryKey: trpc.members.list.queryKey({ tenant: slug }) });
      }}
    />
  );
}
