"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { toast } from "@/app/_ui/toast";
import type { Member } from "./member-list";

type Props = { slug: string; member: Member; itself: boolean; onClose: () => void };

/** Ends every session of a member, the own one too. */
export function SignOutDialog({ slug, member, itself, onClose }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const signOut = useMutation(trpc.members.signOut.mutationOptions());
  const browsers = `${member.sessions} ${member.sessions === 1 ? "browser" : "browsers"}`;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={itself ? "Sign yourself out everywhere?" : `Sign ${member.name} out everywhere?`}
      description={
        itself
          ? `You are signed out in ${browsers} at once, this one too. What is unsaved there is lost.`
          : `${member.name} is signed out in ${browsers} at once. What is unsaved there is lost. The password stays as it is.`
      }
      confirmLabel="Sign out everywhere"
      danger
      onConfirm={async () => {
        const { ended } = await signOut.mutateAsync({ tenant: slug, userId: member.userId });
        if (itself) return router.push("/sign-in");
        toast.done(`${member.name} is signed out in ${ended} ${ended === 1 ? "browser" : "browsers"}.`);
        await queries.invalidateQueries({ queryKey: trpc.members.list.queryKey({ tenant: slug }) });
      }}
    />
  );
}
