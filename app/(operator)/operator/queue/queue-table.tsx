"use client";
import { ListOrdered } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import type { TableProps } from "@/app/_ui/table-types";
import { queueShows } from "@/server/registrations/queue-schema";
import { FilteredTable } from "../filtered-table";
import { type QueueDoes, queueColumns } from "./queue-columns";
import type { Queue, QueueFilters } from "./queue-pages";
import { queueName } from "./queue-words";

type Props = Pick<TableProps<Queue>, "rows" | "stale" | "more"> & { filters: QueueFilters; does: QueueDoes };

export function QueueTable({ rows, filters, stale, more, does }: Props) {
  const t = useTranslations("queue");
  const words = useTranslations("operator");
  const say = useSay();
  const { query } = filters;
  return (
    <FilteredTable
      id="queues"
      label={t("table.label")}
      columns={queueColumns(does, { t, say, more: words("more") })}
      rows={rows}
      rowId={({ accountId }) => accountId}
      rowLabel={(queue) => queueName(t, queue)}
      onOpen={does.onOpen}
      rowKeys={[
        { keys: "e", label: t("does.open"), run: does.onOpen },
        {
          keys: "p",
          label: t("table.pauseKey"),
          run: (queue) => (queue.pausedAt ? does.onResume(queue) : does.onPause(queue)),
        },
        { keys: "r", label: t("does.retry"), run: (queue) => queue.failed > 0 && does.onRetry(queue) },
        {
          keys: "t",
          label: t("does.tryNow"),
          run: (queue) => queue.retrying > 0 && !queue.pausedAt && does.onTryNow(queue),
        },
      ]}
      stale={stale}
      more={more}
      filters={filters}
      search={t("table.search")}
      which={t("table.which")}
      shows={queueShows.map((value) => ({ value, label: t(`show.${value}`) }))}
      notFound={{
        title: query ? t("empty.queryTitle", { query }) : t("empty.filterTitle"),
        why: t(query ? "empty.query" : "empty.filter"),
        showAll: t("empty.showAll"),
      }}
      first={
        <EmptyState
          icon={<ListOrdered />}
          title={t("empty.title")}
          action={
            <LinkButton href="/master/configuration" variant="primary">
              {t("empty.openMaster")}
            </LinkButton>
          }
        >
          {t("empty.first")}
        </EmptyState>
      }
    />
  );
}
