"use client";
import { useRef } from "react";
import type { TableProps } from "./table-types";

export type RowSelection = {
  has: (id: string) => boolean;
  /** Turns one row; with `range`, every row from the last one turned to this one. */
  turn: (id: string, range: boolean) => void;
  all: boolean | "indeterminate";
  turnAll: () => void;
  empty: () => void;
};

export function useRowSelection<Row>({
  rows = [],
  rowId,
  selected,
  onSelectedChange,
}: TableProps<Row>): RowSelection {
  const anchor = useRef<string>(undefined);
  const chosen = selected ?? new Set<string>();
  const here = rows.map(rowId);
  const count = here.filter((id) => chosen.has(id)).length;

  return {
    has: (id) => chosen.has(id),
    turn: (id, range) => {
      const next = new Set(chosen);
      const from = range && anchor.current ? here.indexOf(anchor.current) : -1;
      const to = here.indexOf(id);
      const on = !chosen.has(id);
      for (const one of from < 0 ? [id] : here.slice(Math.min(from, to), Math.max(from, to) + 1)) {
        if (on || from >= 0) next.add(one);
        else next.delete(one);
      }
      anchor.current = id;
      onSelectedChange?.(next);
    },
    all: count === 0 ? false : count === here.length ? true : "indeterminate",
    turnAll: () => onSelectedChange?.(count === here.length ? new Set() : new Set([...chosen, ...here])),
    empty: () => onSelectedChange?.(new Set()),
  };
}
