import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

export type FactColumn<Row> = {
  header: string;
  cell: (row: Row) => ReactNode;
  /** A CSS width; the first column without one takes the room that is left. */
  width?: string;
  align?: "end";
  /** On a narrow screen this takes a line of its own. */
  wide?: boolean;
  /** On a narrow screen the header stands before the value, where the value alone would not say what it is. */
  named?: boolean;
};

type Props<Row> = {
  label: string;
  columns: readonly FactColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
  /** In words, when there are none. */
  none: ReactNode;
};

/** A short list within a page that is only read: no keys, no choosing. Under 640 px every row is a card. */
export function FactTable<Row>({ label, columns, rows, rowKey, none }: Props<Row>) {
  if (rows.length === 0) return <p className="px-3 py-4 text-ink-2 text-table">{none}</p>;
  return (
    <table aria-label={label} className="block w-full text-table sm:table sm:table-fixed">
      <colgroup>
        {columns.map(({ header, width }) => (
          <col key={header} style={{ width }} />
        ))}
      </colgroup>
      <thead className="max-sm:sr-only">
        <tr>
          {columns.map(({ header, align }) => (
            <th
              key={header}
              scope="col"
              className={cx(
                "h-8 border-line border-b px-3 text-left font-medium text-ink-3 text-small",
                align === "end" && "text-right",
              )}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map((row, index) => (
          <tr
            key={rowKey(row, index)}
            className="flex flex-wrap gap-x-4 gap-y-1 border-line px-3 py-2.5 not-last:border-b sm:table-row"
          >
            {columns.map(({ header, cell, align, wide, named }) => (
              <td
                key={header}
                className={cx(
                  "min-w-0 sm:h-9 sm:border-line sm:px-3 sm:py-1.5 sm:align-top",
                  index < rows.length - 1 && "sm:border-b",
                  align === "end" && "sm:text-right",
                  wide && "max-sm:basis-full",
                )}
              >
                {named && (
                  <span aria-hidden="true" className="mr-1.5 text-ink-3 sm:hidden">
                    {header}
                  </span>
                )}
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
