"use client";
import { type RefObject, useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Button } from "./button";
import type { TableProps } from "./table-types";

type Props = {
  more: NonNullable<TableProps<unknown>["more"]>;
  shown: number;
  total: number | undefined;
  scroller: RefObject<HTMLDivElement | null>;
};

/** The end of a list: loads on as it comes into view, and on request where that does not happen. */
export function TableMore({ more, shown, total, scroller }: Props) {
  const t = useTranslations("ui.table");
  const say = useSay();
  const end = useRef<HTMLDivElement>(null);
  const load = useRef(more.load);
  useEffect(() => {
    load.current = more.load;
  });
  const idle = more.has && !more.loading && !more.error;
  useEffect(() => {
    if (!idle || !end.current) return;
    const scrolls = scroller.current && getComputedStyle(scroller.current).overflowY === "auto";
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && load.current(), {
      root: scrolls ? scroller.current : null,
      rootMargin: "600px",
    });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [idle, scroller]);

  return (
    <div
      ref={end}
      className="sticky left-0 flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 text-ink-3 text-small sm:border-line sm:border-t"
    >
      <span aria-live="polite">
        {total !== undefined && total !== shown
          ? t("shownOf", { shown, total })
          : more.has
            ? t("shownSoFar", { shown })
            : t("shownAll", { shown })}
      </span>
      {more.error && <span className="text-fail">{say(more.error)}</span>}
      {more.has && (
        <Button variant="quiet" size="small" pending={more.loading} onClick={more.load}>
          {more.error ? t("tryAgain") : t("loadMore")}
        </Button>
      )}
    </div>
  );
}
