"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { describeError } from "@/app/_ui/form-errors";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { toast } from "@/app/_ui/toast";
import { LoadFailed } from "../load-failed";
import { setSearch } from "../set-search";
import type { QueueDoes } from "./queue-columns";
import { PauseQueue, RetryFailed } from "./queue-confirm";
import { QueueDetails } from "./queue-details";
import { type Queue, queuePages, readQueueFilters } from "./queue-pages";
import { QueueTable } from "./queue-table";
import { queuesState } from "./queue-words";
import { useQueueActions } from "./use-queue-actions";

const LIVE_MS = 5_000;

/** The queue of every redirect account, as it is now. */
export function QueuePage() {
  const t = useTranslations("queue");
  const say = useSay();
  const trpc = useTRPC();
  const search = useSearchParams();
  const filters = readQueueFilters(new URLSearchParams(search));
  const actions = useQueueActions();
  const [asking, setAsking] = useState<{ what: "pause" | "retry"; queue: Queue }>();
  const list = useInfiniteQuery(
    trpc.queues.list.infiniteQueryOptions(queuePages.input(filters), {
      ...queuePages.options,
      placeholderData: keepPreviousData,
      refetchInterval: LIVE_MS,
    }),
  );
  const rows = list.data?.pages.flatMap((page) => page.items);
  const opened = rows?.find(({ accountId }) => accountId === search.get("account"));
  const open = (queue: Queue | undefined) => setSearch({ account: queue?.accountId ?? "" });
  const atOnce = (work: Promise<void>) => void work.catch((error: unknown) => toast.error(error));
  const does: QueueDoes = {
    onOpen: open,
    onPause: (queue) => setAsking({ what: "pause", queue }),
    onRetry: (queue) => setAsking({ what: "retry", queue }),
    onResume: (queue) => atOnce(actions.resume(queue)),
    onTryNow: (queue) => atOnce(actions.tryNow(queue)),
  };
  const asked = { actions, onClose: () => setAsking(undefined) };

  return (
    <Page kind="list">
      <PageHeader
        title={t("title")}
        state={rows ? queuesState(t, rows, !list.hasNextPage, filters) : t("intro")}
      />
      {list.isError && (
        <div className="mb-3">
          <LoadFailed title={t(rows ? "stale" : "couldNotLoad")} error={list.error} again={list.refetch} />
        </div>
      )}
      {(rows || !list.isError) && (
        <QueueTable
          rows={rows}
          filters={filters}
          stale={list.isPlaceholderData}
          does={does}
          more={{
            has: list.hasNextPage,
            loading: list.isFetchingNextPage,
            load: () => void list.fetchNextPage(),
            error: list.isFetchNextPageError ? say(describeError(list.error).message) : undefined,
          }}
        />
      )}
      {opened && !asking && <QueueDetails queue={opened} onClose={() => open(undefined)} {...does} />}
      {asking?.what === "pause" && <PauseQueue queue={asking.queue} {...asked} />}
      {asking?.what === "retry" && <RetryFailed queue={asking.queue} {...asked} />}
    </Page>
  );
}
