"use client";
import { useLocale } from "use-intl/react";
import { exactWords } from "@/app/_ui/time-words";
import { useZone } from "../devices/use-zone";
import { logTimeWords } from "./strip-words";

/** When a request came, to the second: in a log the order of seconds tells the story. The day stands there unless it is today. */
export function LogTime({ at }: { at: Date }) {
  const locale = useLocale();
  const zone = useZone();
  return (
    <time
      dateTime={at.toISOString()}
      title={exactWords(at, zone, locale)}
      className="text-ink-2"
      suppressHydrationWarning
    >
      {logTimeWords(at, new Date(), { locale, zone })}
    </time>
  );
}
