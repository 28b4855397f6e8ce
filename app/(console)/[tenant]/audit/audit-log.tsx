"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { usePathname, useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Table } from "@/app/_ui/table";
import { AuditToolbar } from "./audit-toolbar";
import { auditColumns } from "./columns";
import { EntryDialog } from "./entry-dialog";
import { ExportMenu } from "./export-menu";
import {
  type AuditFilters,
  isNarrowed,
  listInput,
  nextCursor,
  noFilters,
  readFilters,
  writeFilters,
} from "./filters";
import { NoEntries } from "./no-entries";
import type { Entry } from "./types";
import { auditTitle, verbWords } from "./words";

/** Who changed what: narrowed and paged by the server; an entry opens with what it was before and after. */
export function AuditLog({ tenant, ofOperator }: { tenant: string; ofOperator: boolean }) {
  const trpc = useTRPC();
  const path = usePathname();
  const search = useSearchParams();
  const filters = useMemo(() => readFilters(new URLSearchParams(search)), [search]);
  const change = (to: Partial<AuditFilters>) =>
    window.history.replaceState(null, "", `${path}${writeFilters({ ...filters, ...to })}`);
  const [opened, open] = useState<Entry>();
  const choices = useQuery(trpc.audit.choices.queryOptions({ tenant }));
  const list = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(listInput(tenant, filters), {
      getNextPageParam: nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Page kind="list">
      <PageHeader
        title={auditTitle(ofOperator)}
        state={
          ofOperator
            ? "What was done to the installation and its tenants, and who signed in. Nothing here can be changed."
            : "Every change in this tenant: who, what, when, from where. Nothing here can be changed."
        }
        actions={<ExportMenu tenant={tenant} filters={filters} none={!rows || rows.length === 0} />}
      />
      {list.error && (
        <div className="mb-3">
          <Callout tone="fail" action={<Button onClick={() => void list.refetch()}>Try again</Button>}>
            {describeError(list.error).message}
          </Callout>
        </div>
      )}
      <Table<Entry>
        id={ofOperator ? "operator-audit" : "audit"}
        label="Audit"
        columns={auditColumns({ tenant, onOpen: open })}
        rows={rows ?? (list.error ? [] : undefined)}
        rowId={({ id }) => id}
        rowLabel={({ verb, thing }) => `${verbWords(verb)}: ${thing.name}`}
        onOpen={open}
        stale={list.isPlaceholderData}
        more={{
          has: list.hasNextPage,
          loading: list.isFetchingNextPage,
          load: () => void list.fetchNextPage(),
          error: list.isFetchNextPageError ? describeError(list.error).message : undefined,
        }}
        toolbar={<AuditToolbar filters={filters} choices={choices.data} onChange={change} />}
        empty={
          <NoEntries
            unread={rows === undefined}
            narrowed={isNarrowed(filters)}
            onClear={() => change(noFilters)}
          />
        }
      />
      {opened && <EntryDialog entry={opened} onClose={() => open(undefined)} />}
    </Page>
  );
}
