"use client";
import type { Table } from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { Checkbox } from "./checkbox";
import { cx } from "./cx";
import type { Column, Sort } from "./table-types";
import type { RowSelection } from "./use-row-selection";

type Props<Row> = {
  table: Table<Row>;
  columns: readonly Column<Row>[];
  selection: RowSelection | undefined;
  sort: Sort | null;
  onSortChange?: (sort: Sort | null) => void;
  /** Before the first drag: the widths as they stand, so that only the dragged column moves. */
  onSnapshot: (widths: Record<string, number>) => void;
  sized: boolean;
};

const cellClass =
  "sticky top-0 z-10 h-8 border-line border-b bg-surface px-3 text-left font-medium text-ink-3 text-small";

export function TableHead<Row>({
  table,
  columns,
  selection,
  sort,
  onSortChange,
  onSnapshot,
  sized,
}: Props<Row>) {
  const row = useRef<HTMLTableRowElement>(null);
  const headers = table.getFlatHeaders();

  const snapshot = () => {
    const cells = row.current?.querySelectorAll<HTMLElement>("th[data-column]") ?? [];
    onSnapshot(Object.fromEntries([...cells].map((cell) => [cell.dataset.column ?? "", cell.offsetWidth])));
  };
  const nudge = (event: KeyboardEvent, id: string, width: number) => {
    const by = event.key === "ArrowLeft" ? -16 : event.key === "ArrowRight" ? 16 : 0;
    if (by === 0) return;
    event.preventDefault();
    if (!sized) snapshot();
    table.setColumnSizing((old) => ({ ...old, [id]: Math.max(56, width + by) }));
  };

  return (
    <thead className="max-sm:sr-only">
      <tr ref={row} className="group/heads" aria-rowindex={1}>
        {selection && (
          <th className={cellClass}>
            <Checkbox
              aria-label="Choose all rows shown"
              checked={selection.all}
              onCheckedChange={selection.turnAll}
            />
          </th>
        )}
        {columns.map((column) => {
          const header = headers.find(({ id }) => id === column.id);
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
                <span className="block truncate">{column.header}</span>
              )}
              {header?.column.getCanResize() && (
                // biome-ignore lint/a11y/useSemanticElements: a separator that can be focused and moved is not an <hr>
                <div
                  role="separator"
                  tabIndex={0}
                  aria-orientation="vertical"
                  aria-label={`Width of ${column.header}`}
                  aria-valuenow={header.getSize()}
                  aria-valuemin={56}
                  aria-valuemax={800}
                  onPointerDown={() => !sized && snapshot()}
                  onMouseDown={header.getResizeHandler()}
                  onTouchStart={header.getResizeHandler()}
                  onDoubleClick={() => header.column.resetSize()}
                  onKeyDown={(event) => nudge(event, column.id, header.getSize())}
                  className={cx(
                    "absolute inset-y-0 right-0 w-2 cursor-col-resize touch-none select-none",
                    "after:absolute after:inset-y-2 after:right-0 after:w-px hover:after:bg-ink-3 focus-visible:after:bg-ink-3 group-hover/heads:after:bg-line-strong",
                    header.column.getIsResizing() && "after:inset-y-0! after:w-0.5! after:bg-accent!",
                  )}
                />
              )}
            </th>
          );
        })}
        {sized && <td className={cellClass} />}
      </tr>
    </thead>
  );
}
