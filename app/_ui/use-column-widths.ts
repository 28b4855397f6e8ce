"use client";
import type { Column } from "./table-types";
import { isRecordOf, useKeptState } from "./use-kept-state";

export const NARROWEST = 56;
const USUAL = 140;

type Sized = Pick<Column<never>, "id" | "width">;

/** The widths of a list's columns, in pixels, as the viewer dragged them; kept in the browser under the list's id. */
export function useColumnWidths(id: string) {
  const [widths, setWidths] = useKeptState<Record<string, number>>(
    `table.${id}.widths`,
    {},
    isRecordOf("number"),
  );
  return {
    /** Whether any was dragged: from then on all have a width of their own. */
    sized: Object.keys(widths).length > 0,
    of: (column: Sized) => widths[column.id] ?? column.width ?? USUAL,
    set: (column: string, width: number) =>
      setWidths((old) => ({ ...old, [column]: Math.max(NARROWEST, Math.round(width)) })),
    /** The widths as they stand, where none was dragged: only the dragged column then moves. */
    keep: (standing: Record<string, number>) => setWidths((old) => ({ ...standing, ...old })),
    forget: (column: string) =>
      setWidths((old) => Object.fromEntries(Object.entries(old).filter(([key]) => key !== column))),
    forgetAll: () => setWidths({}),
  };
}

export type ColumnWidths = ReturnType<typeof useColumnWidths>;
