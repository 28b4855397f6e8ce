"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { toast } from "@/app/_ui/toast";
import type { Member } from "./member-list";

type Props = { slug: string; member: Member; itself: boolean; onClose: () => void };

/** Takes a member out of the tenant, oneself too. */
export function RemoveDialog({ slug, member, itself, onClose }: Props) {
  const t = useTranslations("members.change");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const remove = useMutation(trpc.members.remove.mutationOptions());
  const { name, userId } = member;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={itself ? t("removeAskSelf") : t("removeAsk", { name })}
      description={itself ? t("removeHelpSelf") : t("removeHelp", { name })}
      confirmLabel={itself ? t("leaveConfirm") : t("removeConfirm")}
      danger
      onConfirm={async () => {
        await remove.mutateAsync({ tenant: slug, userId });
        if (itself) return router.push("/");
        toast.done(t("removed", { name }));
        await queries.invalidateQueries({ queryKey: trpc.members.list.queryKey({ tenant: slug }) });
      }}
    />
  );
}
