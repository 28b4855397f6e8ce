"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Checkbox } from "./checkbox";
import { cx } from "./cx";
import { TableGrip } from "./table-grip";
import type { Column, Sort } from "./table-types";
import type { ColumnWidths } from "./use-column-widths";
import type { RowSelection } from "./use-row-selection";

type Props<Row> = {
  columns: readonly Column<Row>[];
  selection: RowSelection | undefined;
  sort: Sort | null;
  onSortChange?: (sort: Sort | null) => void;
  widths: ColumnWidths;
};

const cellClass =
  "sticky top-0 z-10 h-8 border-line border-b bg-surface px-3 text-left font-medium text-ink-3 text-small";

export function TableHead<Row>({ columns, selection, sort, onSortChange, widths }: Props<Row>) {
  const t = useTranslations("ui.table");
  const row = useRef<HTMLTableRowElement>(null);

  const keepStanding = () => {
    if (widths.sized) return;
    const cells = row.current?.querySelectorAll<HTMLElement>("th[data-column]") ?? [];
    widths.keep(Object.fromEntries([...cells].map((cell) => [cell.dataset.column ?? "", cell.offsetWidth])));
  };

  return (
    <thead className="max-sm:sr-only">
      <tr ref={row} className="group/heads" aria-rowindex={1}>
        {selection && (
          <th className={cellClass}>
            <Checkbox
              aria-label={t("chooseAll")}
              checked={selection.all}
              onCheckedChange={selection.turnAll}
            />
          </th>
        )}
        {columns.map((column) => {
          const sorted = sort?.id === column.id ? (sort.desc ? "descending" : "ascending") : undefined;
          const Arrow = sorted === "descending" ? ArrowDown : ArrowUp;
          const next =
            sorted === undefined
              ? { id: column.id, desc: false }
              : sorted === "ascending"
                ? { id: column.id, desc: true }
                : null;
          return (
            <th
              key={column.id}
              scope="col"
              data-column={column.id}
              aria-sort={column.sortable ? (sorted ?? "none") : undefined}
              className={cx(cellClass, "group/head", column.align === "end" && "text-right")}
            >
              {column.sortable && onSortChange ? (
                <button
                  type="button"
                  onClick={() => onSortChange(next)}
                  className={cx(
                    "-mx-1 inline-flex max-w-full items-center gap-1 rounded-sm px-1 hover:text-ink",
                    sorted && "text-ink",
                  )}
                >
                  <span className="truncate">{column.header}</span>
                  <Arrow
                    aria-hidden="true"
                    className={cx("size-3.5 shrink-0", !sorted && "hidden opacity-60 group-hover/head:block")}
                  />
                </button>
              ) : (
                <span className={column.mute ? "sr-only" : "block truncate"}>{column.header}</span>
              )}
              <TableGrip column={column} widths={widths} onBegin={keepStanding} />
            </th>
          );
        })}
        {widths.sized && <td className={cellClass} />}
      </tr>
    </thead>
  );
}
