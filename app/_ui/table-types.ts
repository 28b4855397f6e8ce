import type { ReactNode } from "react";

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Pixels at first; the viewer may drag it. Default 140. */
  width?: number;
  /** Takes the room that is left. One column at most. */
  grow?: boolean;
  align?: "end";
  /** The header is for screen readers only: a column of buttons. */
  mute?: boolean;
  sortable?: boolean;
  /** False: cannot be hidden. */
  hideable?: boolean;
  /** Starts hidden. */
  hidden?: boolean;
  /** On a narrow screen: the card's title, a line of its own without label, or (default) label and value. */
  card?: "title" | "line";
};

export type Sort = { id: string; desc: boolean };

export type RowKey<Row> = { keys: string; label: string; run: (row: Row) => void };

export type TableProps<Row> = {
  /** Names this list in the viewer's browser, where widths and visible columns are kept. */
  id: string;
  /** What is listed, for screen readers: "Devices". */
  label: string;
  columns: readonly Column<Row>[];
  /** undefined until the first load is done; afterwards keep the old rows until new ones are there. */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  /** How a row is called, for its checkbox: "desk-12". */
  rowLabel: (row: Row) => string;
  /** Where a row leads: Enter, and a press anywhere on it. Put a link in the first cell as well. */
  rowHref?: (row: Row) => string;
  /** Instead of `rowHref`: what Enter and a press on a row open over the list. Put a button in a cell as well. */
  onOpen?: (row: Row) => void;
  /** Keys that act on the row walked to: `e` edits, `r` registers. */
  rowKeys?: readonly RowKey<Row>[];
  /** Ids chosen. Leave both out for a list nothing can be done with. */
  selected?: ReadonlySet<string>;
  onSelectedChange?: (selected: ReadonlySet<string>) => void;
  sort?: Sort | null;
  onSortChange?: (sort: Sort | null) => void;
  /** More by cursor. `load` is called as the end comes into view. */
  more?: { has: boolean; loading: boolean; load: () => void; error?: string };
  /** How many there are in all, when known. */
  total?: number;
  /** New rows are on their way; the old ones stay. */
  stale?: boolean;
  /** Instead of rows when there are none: an `EmptyState`. */
  empty: ReactNode;
  /** Above the list: `SearchInput`, filters. The column chooser stands at its right end. */
  toolbar?: ReactNode;
  /** Grows with its rows instead of scrolling inside the window; for short lists within a page. */
  inline?: boolean;
};
