"use client";
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Table } from "@/app/_ui/table";
import { AddUnknown } from "./add-unknown";
import { useRequestColumns } from "./columns";
import { isNarrowed, listInput, newerInput, nextCursor, noFilters, stripInput } from "./filters";
import { LogToolbar } from "./log-toolbar";
import { NoRequests } from "./no-requests";
import { OutcomeStrip } from "./outcome-strip";
import { PauseButton, TailBadge } from "./pause";
import { RequestDialog } from "./request-dialog";
import type { RequestRow } from "./types";
import { useFilters } from "./use-filters";
import { useTail } from "./use-tail";
import { logOf } from "./words";

const SCROLLED_PX = 72;

type Props = {
  tenant: string;
  /** The log of the phones that are nobody's. */
  unowned: boolean;
  mayAdd: boolean;
};

/** The phones' access log, as it happens: narrowed and paged by the server, and still while somebody reads. */
export function RequestLog({ tenant, unowned, mayAdd }: Props) {
  const t = useTranslations("requests");
  const say = useSay();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [filters, change] = useFilters();
  const [until, setUntil] = useState<string>();
  const [opened, open] = useState<RequestRow>();
  const [adding, add] = useState<RequestRow>();
  const scroller = useRef<HTMLElement>(undefined);
  const heard = useTail(tenant, until !== undefined);

  const strip = useQuery(
    trpc.requests.strip.queryOptions(stripInput(tenant, filters, until), {
      placeholderData: keepPreviousData,
      refetchInterval: until ? false : 60_000,
    }),
  );
  const list = useInfiniteQuery(
    trpc.requests.list.infiniteQueryOptions(listInput(tenant, filters, until), {
      getNextPageParam: nextCursor,
      placeholderData: keepPreviousData,
    }),
  );
  const newer = useQuery(
    trpc.requests.newer.queryOptions(newerInput(tenant, filters, until ?? ""), {
      enabled: until !== undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = list.data?.pages.flatMap(({ items }) => items);
  const of = logOf(unowned);
  const columns = useRequestColumns({ tenant, unowned, onOpen: open });
  const error = list.error ?? strip.error;

  const pause = () => setUntil((rows?.[0]?.at ?? strip.data?.until ?? new Date()).toISOString());
  const resume = () => {
    scroller.current?.scrollTo({ top: 0 });
    // What was known when the log was paused is shown at once, and asked again.
    void queries.invalidateQueries(trpc.requests.list.infiniteQueryFilter());
    void queries.invalidateQueries(trpc.requests.strip.queryFilter());
    setUntil(undefined);
  };

  return (
    <Page kind="list">
      <PageHeader
        title={t(`title.${of}`)}
        badge={<TailBadge paused={until !== undefined} heard={heard} newer={newer.data} />}
        state={t(`state.${of}`)}
        actions={
          <PauseButton paused={until !== undefined} newer={newer.data} onPause={pause} onResume={resume} />
        }
      />
      {error && (
        <div className="mb-3">
          <Callout
            tone="fail"
            action={
              <Button
                onClick={() => {
                  void list.refetch();
                  void strip.refetch();
                }}
              >
                {t("again")}
              </Button>
            }
          >
            {say(describeError(error).message)}
          </Callout>
        </div>
      )}
      <OutcomeStrip
        strip={strip.data}
        range={filters.range}
        chosen={filters.outcome}
        onChoose={(outcome) => change({ outcome })}
      />
      <div
        className="flex min-h-0 grow flex-col"
        onScrollCapture={(event) => {
          if (!(event.target instanceof HTMLElement)) return;
          scroller.current = event.target;
          // Whoever has scrolled down is reading: what comes in above would push it away.
          if (event.target.scrollTop > SCROLLED_PX && until === undefined && rows) pause();
        }}
      >
        <Table<RequestRow>
          id={unowned ? "unknown-phones" : "requests"}
          label={t(`title.${of}`)}
          columns={columns}
          rows={rows ?? (list.error ? [] : undefined)}
          rowId={({ id }) => id}
          rowLabel={({ method, path }) => `${method} ${path}`}
          onOpen={open}
          stale={list.isPlaceholderData}
          more={{
            has: list.hasNextPage,
            loading: list.isFetchingNextPage,
            load: () => void list.fetchNextPage(),
            error: list.isFetchNextPageError ? say(describeError(list.error).message) : undefined,
          }}
          toolbar={<LogToolbar filters={filters} onChange={change} />}
          empty={
            <NoRequests
              tenant={tenant}
              unowned={unowned}
              unread={rows === undefined}
              narrowed={isNarrowed(filters)}
              range={filters.range}
              onClear={() => change(noFilters)}
              onAll={() => change({ range: "all" })}
            />
          }
        />
      </div>
      {opened && (
        <RequestDialog
          request={opened}
          onClose={() => open(undefined)}
          onAdd={
            mayAdd
              ? () => {
                  add(opened);
                  open(undefined);
                }
              : undefined
          }
        />
      )}
      {adding && <AddUnknown request={adding} onClose={() => add(undefined)} />}
    </Page>
  );
}
