"use client";
import { useSyncExternalStore } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { clockWords, dateWords, exactWords, relativeWords } from "./time-words";

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
/** One clock for the whole page, however many times it shows. */
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const tell of listeners) tell();
  }, 5000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

type Props = {
  /** ISO 8601 or a Date; null shows `none`. */
  at: string | Date | null | undefined;
  /** In the reader’s language: relative "4 min ago" · exact "21 Nov 2026, 14:32:07 CET" · date "21 Nov 2026" · clock "14:32" */
  as?: "relative" | "exact" | "date" | "clock";
  none?: string;
  className?: string;
};

/** A time in the viewer's zone; the exact one on hover. Relative times move by themselves. */
export function Time({ at, as = "relative", none = "-", className }: Props) {
  const t = useTranslations("ui.time");
  const locale = useLocale();
  const date = at ? new Date(at) : undefined;
  const known = date !== undefined && !Number.isNaN(date.getTime());
  const words = (timeZone?: string) => {
    if (!known) return none;
    if (as === "relative") return relativeWords(date, Date.now(), t, timeZone, locale);
    if (as === "date") return dateWords(date, timeZone, locale);
    return as === "clock" ? clockWords(date, timeZone, locale) : exactWords(date, timeZone, locale);
  };
  const text = useSyncExternalStore(
    subscribe,
    () => words(),
    () => words("UTC"),
  );
  const exact = useSyncExternalStore(
    subscribe,
    () => (known ? exactWords(date, undefined, locale) : ""),
    () => "",
  );
  if (!known) return <span className={className ?? "text-ink-3"}>{none}</span>;
  return (
    <time
      dateTime={date.toISOString()}
      title={exact || undefined}
      className={className}
      suppressHydrationWarning
    >
      {text}
    </time>
  );
}
