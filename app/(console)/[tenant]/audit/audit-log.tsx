"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { usePathname, useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Table } from "@/app/_ui/table";
import { AuditToolbar } from "./audit-toolbar";
import { useAuditColumns } from "./columns";
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
import { logOf, verbWords } from "./words";

/** Who changed what: narrowed and paged by the server; an entry opens with what it was before and after. */
export function AuditLog({ tenant, ofOperator }: { tenant: string; ofOperator: boolean }) {
  const t = useTranslations("audit");
  const say = useSay();
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
  const columns = useAuditColumns({ tenant, onOpen: open });
  const rows = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Page kind="list">
      <PageHeader
        title={t(`title.${logOf(ofOperator)}`)}
        state={t(`state.${logOf(ofOperator)}`)}
        actions={<ExportMenu tenant={tenant} filters={filters} none={!rows || rows.length === 0} />}
      />
      {list.error && (
        <div className="mb-3">
          <Callout tone="fail" action={<Button onClick={() => void list.refetch()}>{t("again")}</Button>}>
            {say(describeError(list.error).message)}
          </Callout>
        </div>
      )}
      <Table<Entry>
        id={ofOperator ? "operator-audit" : "audit"}
        label={t("title.tenant")}
        columns={columns}
        rows={rows ?? (list.error ? [] : undefined)}
        rowId={({ id }) => id}
        rowLabel={({ verb, thing }) => `${verbWords(t, verb)}: ${thing.name}`}
        onOpen={open}
        stale={list.isPlaceholderData}
        more={{
          has: list.hasNextPage,
          loading: list.isFetchingNextPage,
          load: () => void list.fetchNextPage(),
          error: list.isFetchNextPageError ? say(describeError(list.error).message) : undefined,
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
