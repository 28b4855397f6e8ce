"use client";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { cx } from "./cx";
import type { Column } from "./table-types";
import { type ColumnWidths, NARROWEST } from "./use-column-widths";

type Props<Row> = { column: Column<Row>; widths: ColumnWidths; onBegin: () => void };

const WIDEST = 800;
const STEP = 16;

/** The right edge of a column's head: dragged or moved by the arrow keys it makes the column wider or narrower. */
export function TableGrip<Row>({ column, widths, onBegin }: Props<Row>) {
  const t = useTranslations("ui.table");
  const [from, setFrom] = useState<{ x: number; width: number } | null>(null);
  const width = widths.of(column);

  const begin = (event: PointerEvent<HTMLDivElement>) => {
    const head = event.currentTarget.parentElement;
    if (!head || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    onBegin();
    setFrom({ x: event.clientX, width: head.offsetWidth });
  };
  const nudge = (event: KeyboardEvent) => {
    const by = event.key === "ArrowLeft" ? -STEP : event.key === "ArrowRight" ? STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    onBegin();
    widths.set(column.id, width + by);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be focused and moved is not an <hr>
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("widthOf", { column: column.header })}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      onPointerDown={begin}
      onPointerMove={(event) => from && widths.set(column.id, from.width + event.clientX - from.x)}
      onPointerUp={() => setFrom(null)}
      onPointerCancel={() => setFrom(null)}
      onDoubleClick={() => widths.forget(column.id)}
      onKeyDown={nudge}
      className={cx(
        "absolute inset-y-0 right-0 w-2 cursor-col-resize touch-none select-none",
        "after:absolute after:inset-y-2 after:right-0 after:w-px hover:after:bg-ink-3 focus-visible:after:bg-ink-3 group-hover/heads:after:bg-line-strong",
        from && "after:inset-y-0! after:w-0.5! after:bg-accent!",
      )}
    />
  );
}
