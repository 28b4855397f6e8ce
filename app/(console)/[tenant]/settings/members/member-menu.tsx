"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis, LogOut, UserMinus, UserPen } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/app/_ui/menu";
import { toast } from "@/app/_ui/toast";
import type { Member } from "./member-list";

type Props = { slug: string; member: Member; onSignOut: () => void; onRemove: () => void };

/** What can be done with a member. */
export function MemberMenu({ slug, member, onSignOut, onRemove }: Props) {
  const t = useTranslations("members");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const changeRole = useMutation(trpc.members.changeRole.mutationOptions());
  const { userId, name } = member;
  const role = member.role === "admin" ? "viewer" : "admin";
  const change = async () => {
    try {
      await changeRole.mutateAsync({ tenant: slug, userId, role });
      toast.done(t("change.done", { name, role }));
    } catch (error) {
      toast.error(error);
    }
    await queries.invalidateQueries({ queryKey: trpc.members.list.queryKey({ tenant: slug }) });
  };
  return (
    <Menu
      trigger={
        <IconButton
          label={t("moreFor", { name })}
          icon={<Ellipsis />}
          size="small"
          className="max-sm:absolute max-sm:top-1.5 max-sm:right-1.5"
        />
      }
    >
      <MenuItem icon={<UserPen />} onSelect={() => void change()}>
        {role === "admin" ? t("change.makeAdmin") : t("change.makeViewer")}
      </MenuItem>
      <MenuItem icon={<LogOut />} disabled={member.sessions === 0} onSelect={onSignOut}>
        {t("signOut.confirm")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<UserMinus />} danger onSelect={onRemove}>
        {t("change.remove")}
      </MenuItem>
    </Menu>
  );
}
