"use client";
import { ListOrdered, SearchX } from "lucide-react";
import { Button, LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { SearchInput } from "@/app/_ui/search-input";
import { Select } from "@/app/_ui/select";
import { Table } from "@/app/_ui/table";
import type { TableProps } from "@/app/_ui/table-types";
import { setSearch } from "../set-search";
import { type QueueDoes, queueColumns } from "./queue-columns";
import type { Queue, QueueFilters } from "./queue-pages";
import { queueName } from "./queue-words";

type Props = Pick<TableProps<Queue>, "rows" | "stale" | "more"> & { filters: QueueFilters; does: QueueDoes };

const shows = [
  { value: "all", label: "All queues" },
  { value: "busy", label: "With work in them" },
  { value: "trouble", label: "That need somebody" },
];

export function QueueTable({ rows, filters: { query, show }, stale, more, does }: Props) {
  const filtered = query !== "" || show !== "all";
  return (
    <Table
      id="queues"
      label="Queues"
      columns={queueColumns(does)}
      rows={rows}
      rowId={({ accountId }) => accountId}
      rowLabel={queueName}
      onOpen={does.onOpen}
      rowKeys={[
        { keys: "e", label: "Limits and details", run: does.onOpen },
        {
          keys: "p",
          label: "Pause or resume the queue",
          run: (queue) => (queue.pausedAt ? does.onResume(queue) : does.onPause(queue)),
        },
        { keys: "r", label: "Retry all failed", run: (queue) => queue.failed > 0 && does.onRetry(queue) },
        {
          keys: "t",
          label: "Try waiting now",
          run: (queue) => queue.retrying > 0 && !queue.pausedAt && does.onTryNow(queue),
        },
      ]}
      stale={stale}
      more={more}
      toolbar={
        <>
          <SearchInput
            label="Search by tenant"
            value={query}
            onSearch={(q) => setSearch({ q })}
            className="w-full sm:w-72"
          />
          <Select
            aria-label="Which queues"
            className="w-48 text-table! max-sm:grow"
            options={shows}
            value={show}
            onValueChange={(value) => setSearch({ show: value === "all" ? "" : value })}
          />
        </>
      }
      empty={
        filtered ? (
          <EmptyState
            icon={<SearchX />}
            title={query ? `No queue is found for “${query}”` : "No queue is like that now"}
            action={<Button onClick={() => setSearch({ q: "", show: "" })}>Show all queues</Button>}
          >
            {query
              ? "The search looks at the names and slugs of tenants, and at “Master account”."
              : "This list moves by itself as phones are registered."}
          </EmptyState>
        ) : (
          <EmptyState
            icon={<ListOrdered />}
            title="No queue yet"
            action={
              <LinkButton href="/master/configuration" variant="primary">
                Open the master account
              </LinkButton>
            }
          >
            Every redirect account has a queue. Enter the key of the master account, or let a tenant enter its
            own.
          </EmptyState>
        )
      }
    />
  );
}
