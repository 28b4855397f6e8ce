"use client";
import { SearchX } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { SearchInput } from "@/app/_ui/search-input";
import { Table } from "@/app/_ui/table";
import type { TableProps } from "@/app/_ui/table-types";
import { setSearch } from "../set-search";
import { type PersonDoes, usePeopleColumns } from "./people-columns";
import type { Person } from "./people-pages";

type Props = Pick<TableProps<Person>, "rows" | "stale" | "more"> & { query: string } & PersonDoes;

export function PeopleTable({ rows, query, stale, more, ...does }: Props) {
  const t = useTranslations("accounts.people");
  const columns = usePeopleColumns(does);
  return (
    <Table
      id="people"
      label={t("title")}
      columns={columns}
      rows={rows}
      rowId={({ userId }) => userId}
      rowLabel={({ name }) => name}
      stale={stale}
      more={more}
      toolbar={
        <SearchInput
          label={t("search")}
          value={query}
          onSearch={(q) => setSearch({ q })}
          className="w-full sm:w-72"
        />
      }
      empty={
        <EmptyState
          icon={<SearchX />}
          title={t("none", { query })}
          action={<Button onClick={() => setSearch({ q: "" })}>{t("showAll")}</Button>}
        >
          {t("noneHelp")}
        </EmptyState>
      }
    />
  );
}
