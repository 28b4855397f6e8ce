"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { EmptyState } from "@/app/_ui/empty-state";
import { Table } from "@/app/_ui/table";
import type { Column } from "@/app/_ui/table-types";
import { Time } from "@/app/_ui/time";
import { toast } from "@/app/_ui/toast";
import type { AppRouter } from "@/server/trpc/root";
import { useListColumns } from "./list-columns";

type Token = inferRouterOutputs<AppRouter>["tokens"]["list"][number];
type Props = { slug: string; tokens: Token[] | undefined; mayWrite: boolean };

export function TokenList({ slug, tokens, mayWrite }: Props) {
  const t = useTranslations("members.tokens");
  const shared = useListColumns<Token>();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const revoke = useMutation(trpc.tokens.revoke.mutationOptions());
  const [ending, setEnding] = useState<Token>();
  const columns: Column<Token>[] = [
    shared.name(),
    shared.role,
    {
      id: "created",
      header: t("created"),
      width: 130,
      hideable: false,
      cell: ({ createdAt }) => <Time at={createdAt} as="date" />,
    },
    {
      id: "used",
      header: t("lastUsed"),
      width: 130,
      hideable: false,
      cell: ({ lastUsedAt }) => <Time at={lastUsedAt} none={t("never")} />,
    },
  ];
  if (mayWrite)
    columns.push(
      shared.action({
        width: 110,
        danger: true,
        label: ({ name }) => t("revokeOf", { name }),
        words: t("revoke"),
        run: setEnding,
      }),
    );
  return (
    <>
      <Table
        id="tokens"
        label={t("title")}
        inline
        columns={columns}
        rows={tokens}
        rowId={({ id }) => id}
        rowLabel={({ name }) => name}
        empty={
          <EmptyState icon={<KeyRound />} title={t("none")}>
            {t("noneHelp")}
          </EmptyState>
        }
      />
      <ConfirmDialog
        open={ending !== undefined}
        onOpenChange={(open) => !open && setEnding(undefined)}
        title={t("revokeAsk", { name: ending?.name ?? "" })}
        description={t("revokeHelp")}
        confirmLabel={t("revokeConfirm")}
        danger
        onConfirm={async () => {
          if (!ending) return;
          await revoke.mutateAsync({ tenant: slug, id: ending.id });
          await queries.invalidateQueries({ queryKey: trpc.tokens.list.queryKey({ tenant: slug }) });
          toast.done(t("revoked", { name: ending.name }));
        }}
      />
    </>
  );
}
