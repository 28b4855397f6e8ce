"use client";
import type { inferRouterOutputs } from "@trpc/server";
import { Users } from "lucide-react";
import { useState } from "react";
import { Status, Tag } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Table } from "@/app/_ui/table";
import type { Column } from "@/app/_ui/table-types";
import type { AppRouter } from "@/server/trpc/root";
import { roleName } from "./role-words";
import { SignOutDialog } from "./sign-out-dialog";

export type Member = inferRouterOutputs<AppRouter>["members"]["list"][number];
type Props = { slug: string; members: Member[] | undefined; me: string | null; maySignOut: boolean };

const signedIn = ({ sessions }: Member) =>
  sessions === 0 ? (
    <span className="text-ink-3">Nowhere</span>
  ) : (
    <Status tone="proven">{`${sessions} ${sessions === 1 ? "browser" : "browsers"}`}</Status>
  );

export function MemberList({ slug, members, me, maySignOut }: Props) {
  const [ending, setEnding] = useState<Member>();
  const columns: Column<Member>[] = [
    {
      id: "name",
      header: "Name",
      grow: true,
      width: 220,
      hideable: false,
      card: "title",
      cell: (member) => (
        <span className="font-medium">
          {member.name}
          {member.userId === me && <span className="font-normal text-ink-3"> (you)</span>}
        </span>
      ),
    },
    {
      id: "email",
      card: "line",
      hideable: false,
      header: "E-mail",
      width: 230,
      cell: ({ email }) => <span className="truncate">{email}</span>,
    },
    {
      id: "role",
      header: "Role",
      width: 90,
      hideable: false,
      cell: ({ role }) => <Tag>{roleName(role)}</Tag>,
    },
    { id: "sessions", header: "Signed in with", width: 130, hideable: false, cell: signedIn },
  ];
  if (maySignOut)
    columns.push({
      id: "action",
      header: "Action",
      width: 180,
      align: "end",
      hideable: false,
      card: "line",
      cell: (member) =>
        member.sessions > 0 && (
          <Button
            size="small"
            className="max-sm:absolute max-sm:top-2 max-sm:right-2"
            aria-label={`Sign ${member.name} out everywhere`}
            onClick={() => setEnding(member)}
          >
            Sign out everywhere
          </Button>
        ),
    });
  return (
    <>
      <Table
        id="members"
        label="Members"
        inline
        columns={columns}
        rows={members}
        rowId={({ userId }) => userId}
        rowLabel={({ name }) => name}
        empty={
          <EmptyState icon={<Users />} title="Nobody belongs to this tenant">
            The operator works in it. Members see only this tenant.
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
    </>
  );
}
