"use client";
import type { inferRouterOutputs } from "@trpc/server";
import { Users } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Status } from "@/app/_ui/badge";
import { EmptyState } from "@/app/_ui/empty-state";
import { Table } from "@/app/_ui/table";
import type { Column } from "@/app/_ui/table-types";
import type { AppRouter } from "@/server/trpc/root";
import { useListColumns } from "./list-columns";
import { MemberMenu } from "./member-menu";
import { RemoveDialog } from "./remove-dialog";
import { SignOutDialog } from "./sign-out-dialog";

export type Member = inferRouterOutputs<AppRouter>["members"]["list"][number];
type Props = { slug: string; members: Member[] | undefined; me: string | null; mayWrite: boolean };

export function MemberList({ slug, members, me, mayWrite }: Props) {
  const t = useTranslations("members");
  const shared = useListColumns<Member>();
  const [ending, setEnding] = useState<Member>();
  const [removing, setRemoving] = useState<Member>();
  const columns: Column<Member>[] = [
    shared.name(({ userId }) => userId === me),
    {
      id: "email",
      card: "line",
      hideable: false,
      header: t("email"),
      width: 230,
      cell: ({ email }) => <span className="truncate">{email}</span>,
    },
    shared.role,
    {
      id: "sessions",
      header: t("signedInWith"),
      width: 130,
      hideable: false,
      cell: ({ sessions }) =>
        sessions === 0 ? (
          <span className="text-ink-3">{t("nowhere")}</span>
        ) : (
          <Status tone="proven">{t("browsers", { count: sessions })}</Status>
        ),
    },
  ];
  if (mayWrite)
    columns.push({
      id: "more",
      header: t("more"),
      mute: true,
      width: 52,
      align: "end",
      hideable: false,
      card: "line",
      cell: (member) => (
        <MemberMenu
          slug={slug}
          member={member}
          onSignOut={() => setEnding(member)}
          onRemove={() => setRemoving(member)}
        />
      ),
    });
  return (
    <>
      <Table
        id="members"
        label={t("members")}
        inline
        columns={columns}
        rows={members}
        rowId={({ userId }) => userId}
        rowLabel={({ name }) => name}
        empty={
          <EmptyState icon={<Users />} title={t("none")}>
            {t("noneHelp")}
          </EmptyState>
        }
      />
      {ending && (
        <SignOutDialog
          slug={slug}
          member={ending}
          itself={ending.userId === me}
          onClose={() => setEnding(undefined)}
        />
      )}
      {removing && (
        <RemoveDialog
          slug={slug}
          member={removing}
          itself={removing.userId === me}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
