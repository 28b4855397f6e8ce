"use client";
import { type ColumnDef, getCoreRowModel, useReactTable } from "@tanstack/react-table";
import { type CSSProperties, useRef } from "react";
import { cx } from "./cx";
import { TableBody } from "./table-body";
import { ColumnChooser } from "./table-columns";
import { TableHead } from "./table-head";
import { TableMore } from "./table-more";
import type { TableProps } from "./table-types";
import { isRecordOf, useKeptState } from "./use-kept-state";
import { useRowKeys } from "./use-row-keys";
import { useRowSelection } from "./use-row-selection";

const checkWidth = 40;

/** A list that a server pages and sorts. Under 640 px every row is a card with the same facts. */
export function Table<Row>(props: TableProps<Row>) {
  const { id, label, columns, rows, rowId, selected, sort, more, stale = false, inline = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [sizing, setSizing] = useKeptState<Record<string, number>>(
    `table.${id}.widths`,
    {},
    isRecordOf("number"),
  );
  const [visibility, setVisibility] = useKeptState<Record<string, boolean>>(
    `table.${id}.columns`,
    Object.fromEntries(columns.filter((column) => column.hidden).map((column) => [column.id, false])),
    isRecordOf("boolean"),
  );

  const table = useReactTable<Row>({
    data: rows as Row[],
    columns: columns.map(
      (column): ColumnDef<Row> => ({ id: column.id, size: column.width ?? 140, minSize: 56, meta: column }),
    ),
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    manualSorting: true,
    manualPagination: true,
    columnResizeMode: "onChange",
    state: { columnSizing: sizing, columnVisibility: visibility },
    onColumnSizingChange: setSizing,
    onColumnVisibilityChange: setVisibility,
  });
  const shown = table
    .getVisibleLeafColumns()
    .flatMap((leaf) => columns.filter((column) => column.id === leaf.id));
  const sized = Object.keys(sizing).length > 0;
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
                onReset={() => setSizing({})}
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
          style={
            { "--table-width": `${table.getTotalSize() + (selected ? checkWidth : 0)}px` } as CSSProperties
          }
        >
          <colgroup>
            {selected && <col style={{ width: checkWidth }} />}
            {shown.map((column) => (
              <col
                key={column.id}
                style={{ width: column.grow && !sized ? undefined : table.getColumn(column.id)?.getSize() }}
              />
            ))}
            {sized && <col />}
          </colgroup>
          <TableHead
            table={table}
            columns={shown}
            selection={selected && selection}
            sort={sort ?? null}
            onSortChange={props.onSortChange}
            onSnapshot={(widths) => setSizing((old) => ({ ...widths, ...old }))}
            sized={sized}
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
