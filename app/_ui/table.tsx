"use client";
import { type CSSProperties, useRef } from "react";
import { cx } from "./cx";
import { TableBody } from "./table-body";
import { ColumnChooser } from "./table-columns";
import { TableHead } from "./table-head";
import { TableMore } from "./table-more";
import type { TableProps } from "./table-types";
import { useColumnWidths } from "./use-column-widths";
import { isRecordOf, useKeptState } from "./use-kept-state";
import { useRowKeys } from "./use-row-keys";
import { useRowSelection } from "./use-row-selection";

const checkWidth = 40;

/** A list that a server pages and sorts. Under 640 px every row is a card with the same facts. */
export function Table<Row>(props: TableProps<Row>) {
  const { id, label, columns, rows, selected, sort, more, stale = false, inline = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const widths = useColumnWidths(id);
  const [visibility, setVisibility] = useKeptState<Record<string, boolean>>(
    `table.${id}.columns`,
    Object.fromEntries(columns.filter((column) => column.hidden).map((column) => [column.id, false])),
    isRecordOf("boolean"),
  );

  const shown = columns.filter((column) => visibility[column.id] ?? true);
  const { sized } = widths;
  const full = shown.reduce((sum, column) => sum + widths.of(column), selected ? checkWidth : 0);
  const choosable = sized || columns.some((column) => column.hideable !== false);
  const selection = useRowSelection(props);
  const walk = useRowKeys(props, selection);

  if (rows?.length === 0 && !stale)
    return (
      <div className="flex min-h-0 flex-col">
        {props.toolbar && <div className="mb-3 flex flex-wrap items-center gap-2">{props.toolbar}</div>}
        <div className="rounded-md border border-line bg-surface">{props.empty}</div>
      </div>
    );

  return (
    <div className={cx("flex min-h-0 flex-col", !inline && "sm:grow")}>
      {(props.toolbar || choosable) && (
        <div className={cx("mb-3 flex flex-wrap items-center gap-2", !props.toolbar && "max-sm:hidden")}>
          {props.toolbar}
          {choosable && (
            <div className="ml-auto flex items-center gap-2 max-sm:hidden">
              <ColumnChooser
                columns={columns}
                visibility={visibility}
                onChange={setVisibility}
                onReset={widths.forgetAll}
                sized={sized}
              />
            </div>
          )}
        </div>
      )}
      <div
        ref={scroller}
        className={cx(
          "relative min-h-0 sm:overflow-auto sm:rounded-md sm:border sm:border-line sm:bg-surface",
          !inline && "sm:grow sm:basis-0",
          selected && selected.size > 0 && "pb-20",
        )}
      >
        <table
          aria-label={label}
          aria-rowcount={props.total ?? (more?.has ? -1 : (rows?.length ?? -1) + 1)}
          aria-busy={stale || rows === undefined}
          className="block w-full text-table sm:table sm:min-w-(--table-width) sm:table-fixed sm:border-separate sm:border-spacing-0"
          style={{ "--table-width": `${full}px` } as CSSProperties}
        >
          <colgroup>
            {selected && <col style={{ width: checkWidth }} />}
            {shown.map((column) => (
              <col key={column.id} style={{ width: column.grow && !sized ? undefined : widths.of(column) }} />
            ))}
            {sized && <col />}
          </colgroup>
          <TableHead
            columns={shown}
            selection={selected && selection}
            sort={sort ?? null}
            onSortChange={props.onSortChange}
            widths={widths}
          />
          <TableBody
            {...props}
            columns={shown}
            selection={selected && selection}
            walk={walk}
            scroller={scroller}
            sized={sized}
          />
        </table>
        {more && rows && (
          <TableMore more={more} shown={rows.length} total={props.total} scroller={scroller} />
        )}
      </div>
    </div>
  );
}
