"use client";
import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import { useTranslations } from "use-intl/react";
import { Checkbox } from "./checkbox";
import { cx } from "./cx";
import type { Column } from "./table-types";
import type { RowWalk } from "./use-row-keys";
import type { RowSelection } from "./use-row-selection";

type Props<Row> = {
  row: Row;
  index: number;
  id: string;
  name: string;
  href: string | undefined;
  onOpen: ((row: Row) => void) | undefined;
  columns: readonly Column<Row>[];
  selection: RowSelection | undefined;
  walk: RowWalk;
  sized: boolean;
  last: boolean;
};

const ownPress = "a, button, input, label, [role=checkbox], [role=menuitem]";

export function TableRow<Row>({
  row,
  index,
  id,
  name,
  href,
  onOpen,
  columns,
  selection,
  walk,
  sized,
  last,
}: Props<Row>) {
  const t = useTranslations("ui.table");
  const router = useRouter();
  const chosen = selection?.has(id) ?? false;

  const open = (event: MouseEvent) => {
    if (
      !(href || onOpen) ||
      event.defaultPrevented ||
      (event.target instanceof Element && event.target.closest(ownPress))
    )
      return;
    if (window.getSelection()?.type === "Range") return;
    if (!href) onOpen?.(row);
    else if (event.metaKey || event.ctrlKey) window.open(href, "_blank", "noopener");
    else router.push(href);
  };
  const cell = cx("sm:h-9 sm:border-line sm:px-3 sm:py-0", !last && "sm:border-b");

  return (
    <tr
      data-row={id}
      aria-rowindex={index + 2}
      aria-selected={selection ? chosen : undefined}
      tabIndex={-1}
      onClick={open}
      onFocus={(event) => event.target === event.currentTarget && walk.setCurrent(id)}
      className={cx(
        "group/row relative mb-2 grid grid-flow-dense grid-cols-2 gap-x-4 gap-y-1.5 rounded-md border p-3 -outline-offset-2 [contain-intrinsic-size:auto_160px] [content-visibility:auto]",
        "sm:mb-0 sm:table-row sm:rounded-none sm:border-0 sm:p-0 sm:[content-visibility:visible]",
        chosen ? "border-accent-line bg-accent-soft" : "border-line bg-surface sm:hover:bg-hover",
        walk.current === id && "sm:[&>td:first-child]:shadow-[inset_2px_0_0_var(--accent)]",
        selection && "max-sm:pl-11",
      )}
    >
      {selection && (
        <td className={cx(cell, "max-sm:absolute max-sm:top-3.5 max-sm:left-3.5")}>
          <Checkbox
            aria-label={t("chooseRow", { name })}
            checked={chosen}
            onClick={(event) => {
              event.preventDefault();
              walk.setCurrent(id);
              selection.turn(id, event.shiftKey);
            }}
          />
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.id}
          className={cx(
            cell,
            "min-w-0 sm:truncate",
            column.align === "end" && "sm:text-right",
            column.card === "title" && "max-sm:-order-1 max-sm:col-span-2 max-sm:font-medium",
            column.card === "line" && "max-sm:-order-1 max-sm:col-span-2 max-sm:pb-0.5",
            !column.card && "max-sm:block",
          )}
        >
          {!column.card && (
            <span aria-hidden="true" className="block text-ink-3 text-small sm:hidden">
              {column.header}
            </span>
          )}
          <div className="min-w-0 sm:contents">{column.cell(row)}</div>
        </td>
      ))}
      {sized && <td className={cx(cell, "max-sm:hidden")} />}
    </tr>
  );
}
