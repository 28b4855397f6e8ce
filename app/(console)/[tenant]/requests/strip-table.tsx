"use client";
import { useLocale, useTranslations } from "use-intl/react";
import { requestOutcomes } from "@/server/requests/schema";
import { useZone } from "../devices/use-zone";
import { spanWords, sumByOutcome, sumOf } from "./strip-words";
import type { Strip } from "./types";

const head = "sticky top-0 h-8 bg-surface px-3 font-medium text-ink-3 text-small";

/** The numbers behind the strip, newest first; times without a request are left out. */
export function StripTable({ id, strip }: { id: string; strip: Strip }) {
  const t = useTranslations("requests");
  const locale = useLocale();
  const count = (value: number) => value.toLocaleString(locale);
  const zone = useZone();
  const speech = { t, locale, zone };
  const sums = sumByOutcome(strip.buckets);
  const outcomes = requestOutcomes.filter((outcome) => sums[outcome]);
  const buckets = strip.buckets.filter((bucket) => sumOf(bucket) > 0).toReversed();
  return (
    <section
      id={id}
      aria-label={t("strip.tableLabel")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="max-h-52 overflow-auto rounded-md border border-line bg-surface"
    >
      {buckets.length === 0 ? (
        <p className="px-3 py-2 text-ink-2 text-table">{t("strip.nothing")}</p>
      ) : (
        <table className="w-full text-table">
          <thead>
            <tr>
              <th scope="col" className={`${head} text-left`}>
                {t("time")}
              </th>
              {outcomes.map((outcome) => (
                <th key={outcome} scope="col" className={`${head} text-right`}>
                  {t(`outcome.${outcome}`)}
                </th>
              ))}
              <th scope="col" className={`${head} text-right`}>
                {t("strip.all")}
              </th>
            </tr>
          </thead>
          <tbody>
            {buckets.map((bucket) => (
              <tr key={bucket.at.getTime()} className="border-line border-t">
                <th scope="row" className="px-3 py-1 text-left font-normal">
                  {spanWords(speech, bucket.at, strip.step)}
                </th>
                {outcomes.map((outcome) => (
                  <td key={outcome} className="px-3 py-1 text-right">
                    {count(bucket.counts[outcome] ?? 0)}
                  </td>
                ))}
                <td className="px-3 py-1 text-right">{count(sumOf(bucket))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
