"use client";
import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { SearchInput } from "@/app/_ui/search-input";
import { type Option, Select } from "@/app/_ui/select";
import { Table } from "@/app/_ui/table";
import type { TableProps } from "@/app/_ui/table-types";
import { setSearch } from "./set-search";

type Props<Row> = Omit<TableProps<Row>, "toolbar" | "empty"> & {
  /** What the address asks for: a search, and a part of the list. */
  filters: { query: string; show: string };
  search: string;
  which: string;
  shows: readonly Option[];
  /** When nothing is as the filters want it. */
  notFound: { title: string; why: ReactNode; showAll: string };
  /** When there is nothing at all: the first step. */
  first: ReactNode;
};

/** A list with a search and a choice of what part of it is shown, both in the address. */
export function FilteredTable<Row>({ filters, search, which, shows, notFound, first, ...table }: Props<Row>) {
  const { query, show } = filters;
  return (
    <Table
      {...table}
      toolbar={
        <>
          <SearchInput
            label={search}
            value={query}
            onSearch={(q) => setSearch({ q })}
            className="w-full sm:w-72"
          />
          <Select
            aria-label={which}
            className="w-48 text-table! max-sm:grow"
            options={shows}
            value={show}
            onValueChange={(value) => setSearch({ show: value === "all" ? "" : value })}
          />
        </>
      }
      empty={
        query || show !== "all" ? (
          <EmptyState
            icon={<SearchX />}
            title={notFound.title}
            action={<Button onClick={() => setSearch({ q: "", show: "" })}>{notFound.showAll}</Button>}
          >
            {notFound.why}
          </EmptyState>
        ) : (
          first
        )
      }
    />
  );
}
