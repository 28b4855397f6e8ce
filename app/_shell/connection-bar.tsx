"use client";
import { CloudOff } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { streamLostAt, watchStream } from "@/app/_trpc/stream-state";
import { clockWords } from "@/app/_ui/time-words";

/** What is back within this time is not worth a word. */
const PATIENCE_MS = 4_000;

const watchNetwork = (tell: () => void) => {
  window.addEventListener("online", tell);
  window.addEventListener("offline", tell);
  return () => {
    window.removeEventListener("online", tell);
    window.removeEventListener("offline", tell);
  };
};

/** Says since when nothing comes from Offhook, over the foot of the page and in nobody’s way; goes by itself. */
export function ConnectionBar() {
  const t = useTranslations("shell.connection");
  const locale = useLocale();
  const streamLost = useSyncExternalStore(watchStream, streamLostAt, () => null);
  const online = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  const away = !online || streamLost !== null;
  const [since, setSince] = useState<Date | null>(null);

  useEffect(() => {
    if (!away) return setSince(null);
    const began = new Date();
    const timer = setTimeout(() => setSince(began), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [away]);

  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-0 z-20 flex justify-center">
      {since && (
        <p className="flex min-h-8 items-center gap-2 border-wait-line border-t bg-wait-soft px-4 py-1 text-ink text-table max-sm:w-full sm:rounded-t-md sm:border-x">
          <CloudOff aria-hidden="true" className="size-4 shrink-0 text-wait" />
          {t("lost", { time: clockWords(since, undefined, locale) })}
        </p>
      )}
    </div>
  );
}
