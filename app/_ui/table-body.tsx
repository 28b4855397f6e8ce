"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useSyncExternalStore } from "react";
import { Skeleton } from "./skeleton";
import { TableRow } from "./table-row";
import type { Column, TableProps } from "./table-types";
import type { RowWalk } from "./use-row-keys";
import type { RowSelection } from "./use-row-selection";

const rowHeight = 36;
const longAfter = 80;

const narrow = "(max-width: 639px)";
const watchNarrow = (tell: () => void) => {
  const query = window.matchMedia(narrow);
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
};

type Props<Row> = Omit<TableProps<Row>, "columns"> & {
  columns: readonly Column<Row>[];
  selection: RowSelection | undefined;
  walk: RowWalk;
  scroller: RefObject<HTMLDivElement | null>;
  sized: boolean;
};

export function TableBody<Row>(props: Props<Row>) {
  const { columns, rows, rowId, inline = false, selection, walk, scroller, sized } = props;
  const cards = useSyncExternalStore(
    watchNarrow,
    () => window.matchMedia(narrow).matches,
    () => false,
  );
  const virtual = !cards && !inline && (rows?.length ?? 0) > longAfter;
  const span = columns.length + (selection ? 1 : 0) + (sized ? 1 : 0);

  const list = useVirtualizer({
    count: rows?.length ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollPaddingStart: 32,
    overscan: 12,
    // What the server draws, before there is a window to measure.
    initialRect: { width: 1000, height: 1000 },
    enabled: virtual,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a step moves the focus, new rows do not
  useEffect(() => {
    if (walk.step === 0 || !walk.current) return;
    const index = rows?.findIndex((row) => rowId(row) === walk.current) ?? -1;
    if (virtual && index >= 0) list.scrollToIndex(index);
    const frame = requestAnimationFrame(() => {
      const row = scroller.current?.querySelector<HTMLElement>(
        `tr[data-row="${CSS.escape(walk.current ?? "")}"]`,
      );
      row?.focus({ preventScroll: virtual });
      if (!virtual) row?.scrollIntoView({ block: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
  }, [walk.step]);

  if (!rows) return <FirstLoad columns={columns} withBox={selection !== undefined} />;

  const window_ = virtual ? list.getVirtualItems() : undefined;
  const before = window_?.[0]?.start ?? 0;
  const after = window_ ? list.getTotalSize() - (window_.at(-1)?.end ?? 0) : 0;
  const indexes = window_ ? window_.map(({ index }) => index) : rows.keys();
  return (
    <tbody className="block sm:table-row-group">
      {before > 0 && <Gap height={before} span={span} />}
      {[...indexes].map((index) => {
        const row = rows[index];
        return row === undefined ? null : (
          <TableRow
            key={rowId(row)}
            row={row}
            index={index}
            id={rowId(row)}
            name={props.rowLabel(row)}
            href={props.rowHref?.(row)}
            onOpen={props.onOpen}
            columns={columns}
            selection={selection}
            walk={walk}
            sized={sized}
            last={index === rows.length - 1}
          />
        );
      })}
      {after > 0 && <Gap height={after} span={span} />}
    </tbody>
  );
}

const Gap = ({ height, span }: { height: number; span: number }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can take focus; it only holds the height
  <tr aria-hidden="true">
    <td colSpan={span} style={{ height, padding: 0 }} />
  </tr>
);

function FirstLoad<Row>({ columns, withBox }: { columns: readonly Column<Row>[]; withBox: boolean }) {
  return (
    <tbody className="block sm:table-row-group">
      {[0, 1, 2, 3, 4, 5, 6, 7].map((line) => (
        <tr
          key={line}
          className="mb-2 block rounded-md border border-line p-3 sm:mb-0 sm:table-row sm:rounded-none sm:border-0 sm:p-0"
        >
          {withBox && <td className="hidden h-9 border-line border-b sm:table-cell" />}
          {columns.map((column, index) => (
            <td key={column.id} className="block h-7 sm:table-cell sm:h-9 sm:border-line sm:border-b sm:px-3">
              <Skeleton className={["w-28", "w-20", "w-14", "w-24"][(line + index) % 4]} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
