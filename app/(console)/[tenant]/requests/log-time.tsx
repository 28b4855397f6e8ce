"use client";
import { exactWords } from "@/app/_ui/time-words";
import { useZone } from "../devices/use-zone";
import { logTimeWords } from "./strip-words";

/** When a request came, to the second: in a log the order of seconds tells the story. The day stands there unless it is today. */
export function LogTime({ at }: { at: Date }) {
  const zone = useZone();
  return (
    <time
      dateTime={at.toISOString()}
      title={exactWords(at, zone)}
      className="text-ink-2"
      suppressHydrationWarning
    >
      {logTimeWords(at, new Date(), zone)}
    </time>
  );
}
