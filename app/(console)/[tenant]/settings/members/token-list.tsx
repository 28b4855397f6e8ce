"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Tag } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { EmptyState } from "@/app/_ui/empty-state";
import { Table } from "@/app/_ui/table";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import { toast } from "@/app/_ui/toast";
import type { AppRouter } from "@/server/trpc/root";
import { roleName } from "./role-words";

type Token = inferRouterOutputs<AppRouter>["tokens"]["list"][number];
type Props = { slug: string; tokens: Token[] | undefined; mayWrite: boolean };

export function TokenList({ slug, tokens, mayWrite }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const revoke = useMutation(trpc.tokens.revoke.mutationOptions());
  const [ending, setEnding] = useState<Token>();
  const columns: Column<Token>[] = [
    {
      id: "name",
      header: "Name",
      grow: true,
      width: 220,
      hideable: false,
      card: "title",
      cell: ({ name }) => <span className="font-medium">{name}</span>,
    },
    {
      id: "role",
      header: "Role",
      width: 90,
      hideable: false,
      cell: ({ role }) => <Tag>{roleName(role)}</Tag>,
    },
    {
      id: "created",
      header: "Created",
      width: 130,
      hideable: false,
      cell: ({ createdAt }) => <Time at={createdAt} as="date" />,
    },
    {
      id: "used",
      header: "Last used",
      width: 130,
      hideable: false,
      cell: ({ lastUsedAt }) => <Time at={lastUsedAt} none="Never" />,
    },
  ];
  if (mayWrite)
    columns.push({
      id: "action",
      header: "Action",
      width: 110,
      align: "end",
      hideable: false,
      card: "line",
      cell: (token) => (
        <Button
          size="small"
          variant="danger"
          className="max-sm:absolute max-sm:top-2 max-sm:right-2"
          aria-label={`Revoke ${token.name}`}
          onClick={() => setEnding(token)}
        >
          Revoke
        </Button>
      ),
    });
  return (
    <>
      <Table
        id="tokens"
        label="API tokens"
        inline
        columns={columns}
        rows={tokens}
        rowId={({ id }) => id}
        rowLabel={({ name }) => name}
        empty={
          <EmptyState icon={<KeyRound />} title="No API token yet">
            Add one for each script, so that one can be revoked without stopping the others.
          </EmptyState>
        }
      />
      <ConfirmDialog
        open={ending !== undefined}
        onOpenChange={(open) => !open && setEnding(undefined)}
        title={`Revoke ${ending?.name}?`}
        description="Whatever presents this token is refused from now on. This cannot be undone; a new token has another value."
        confirmLabel="Revoke token"
        danger
        onConfirm={async () => {
          if (!ending) return;
          await revoke.mutateAsync({ tenant: slug, id: ending.id });
          await queries.invalidateQueries({ queryKey: trpc.tokens.list.queryKey({ tenant: slug }) });
          toast.done(`The token ${ending.name} is revoked.`);
        }}
      />
    </>
  );
}
