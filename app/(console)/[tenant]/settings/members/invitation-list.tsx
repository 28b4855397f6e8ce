"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis, Link2, Mail, MailQuestion, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { EmptyState } from "@/app/_ui/empty-state";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem } from "@/app/_ui/menu";
import { Table } from "@/app/_ui/table";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import { toast } from "@/app/_ui/toast";
import { InvitationState } from "./invitation-state";
import { InvitedDialog } from "./invited-dialog";
import { useListColumns } from "./list-columns";
import { type Invitation, type Invited, useInviting } from "./use-inviting";

type Row = Invitation & { name: string };
type Props = { slug: string; invitations: readonly Invitation[] | undefined; mailIsSetUp: boolean };

export function InvitationList({ slug, invitations, mailIsSetUp }: Props) {
  const t = useTranslations("members.invitations");
  const words = useTranslations("members");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const shared = useListColumns<Row>();
  const { invite } = useInviting(slug);
  const revoke = useMutation(trpc.invitations.revoke.mutationOptions());
  const [revoking, setRevoking] = useState<Row>();
  const [renewed, setRenewed] = useState<Invited[]>();

  const renew = async ({ email, role }: Row) => {
    const results = await invite([email], role);
    if (results.every(({ how }) => how === "mailed")) toast.done(t("resent", { email }));
    else setRenewed(results);
  };
  const columns: Column<Row>[] = [
    { ...shared.name(), header: t("email") },
    shared.role,
    {
      id: "state",
      header: t("state"),
      width: 180,
      hideable: false,
      cell: (row) => <InvitationState invitation={row} />,
    },
    { id: "by", header: t("invitedBy"), width: 150, cell: ({ invitedBy }) => invitedBy },
    {
      id: "until",
      header: t("until"),
      width: 120,
      cell: ({ expiresAt }) => <Time at={expiresAt} as="date" />,
    },
    {
      id: "more",
      header: words("more"),
      mute: true,
      width: 52,
      align: "end",
      hideable: false,
      card: "line",
      cell: (row) => (
        <Menu
          trigger={
            <IconButton
              label={t("moreFor", { email: row.email })}
              icon={<Ellipsis />}
              size="small"
              className="max-sm:absolute max-sm:top-1.5 max-sm:right-1.5"
            />
          }
        >
          <MenuItem icon={mailIsSetUp ? <Mail /> : <Link2 />} onSelect={() => void renew(row)}>
            {mailIsSetUp ? t("resend") : t("newLink")}
          </MenuItem>
          <MenuItem icon={<Trash2 />} danger onSelect={() => setRevoking(row)}>
            {t("revoke")}
          </MenuItem>
        </Menu>
      ),
    },
  ];
  return (
    <>
      <Table
        id="invitations"
        label={t("title")}
        inline
        columns={columns}
        rows={invitations?.map((invitation) => ({ ...invitation, name: invitation.email }))}
        rowId={({ id }) => id}
        rowLabel={({ email }) => email}
        empty={
          <EmptyState icon={<MailQuestion />} title={t("none")}>
            {t("noneHelp")}
          </EmptyState>
        }
      />
      <ConfirmDialog
        open={revoking !== undefined}
        onOpenChange={(open) => !open && setRevoking(undefined)}
        title={t("revokeAsk", { email: revoking?.email ?? "" })}
        description={t("revokeHelp")}
        confirmLabel={t("revokeConfirm")}
        danger
        onConfirm={async () => {
          if (!revoking) return;
          await revoke.mutateAsync({ tenant: slug, id: revoking.id });
          await queries.invalidateQueries({ queryKey: trpc.invitations.pathKey() });
          toast.done(t("revoked", { email: revoking.email }));
        }}
      />
      {renewed && <InvitedDialog results={renewed} onClose={() => setRenewed(undefined)} />}
    </>
  );
}
