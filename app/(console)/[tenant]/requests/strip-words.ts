import { clockWords, dateWords, exactWords } from "@/app/_ui/time-words";
import { type RequestOutcome, requestOutcomes } from "@/server/requests/schema";
import type { RequestRange } from "@/server/requests/window";
import type { Bucket, Strip } from "./types";
import type { RequestWords } from "./words";

const DAY = 86_400_000;

/** What the strip is put into words with: the reader's language, and the zone to say times in. */
export type Speech = { t: RequestWords; locale: string; zone: string | undefined };

export const sumOf = ({ counts }: Bucket): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

export function sumByOutcome(buckets: readonly Bucket[]): Partial<Record<RequestOutcome, number>> {
  const sums: Partial<Record<RequestOutcome, number>> = {};
  for (const { counts } of buckets) {
    for (const outcome of requestOutcomes) {
      const n = counts[outcome];
      if (n) sums[outcome] = (sums[outcome] ?? 0) + n;
    }
  }
  return sums;
}

/** "1,200 served, 3 refused" */
const listed = (t: RequestWords, counts: Partial<Record<RequestOutcome, number>>): string =>
  requestOutcomes
    .flatMap((outcome) => (counts[outcome] ? t(`strip.counted.${outcome}`, { count: counts[outcome] }) : []))
    .join(", ");

/** "21 Nov 2026, 14:30 to 15:00"; whole days without a time of day. */
export function spanWords({ t, locale, zone }: Speech, at: Date, step: number): string {
  const end = new Date(at.getTime() + step);
  const day = dateWords(at, zone, locale);
  return step >= DAY
    ? t("strip.fromDay", { day })
    : t("strip.span", { day, from: clockWords(at, zone, locale), to: clockWords(end, zone, locale) });
}

export const bucketWords = (speech: Speech, { at, counts }: Bucket, step: number): string =>
  speech.t("strip.bucket", {
    span: spanWords(speech, at, step),
    counts: listed(speech.t, counts) || speech.t("strip.noneThen"),
  });

/** The whole strip in a sentence or two, for whoever does not see it. */
export function summaryOf(speech: Speech, { buckets, total, step }: Strip, range: RequestRange): string {
  const { t } = speech;
  const inIt = t(`range.inIt.${range}`);
  if (total === 0) return t("strip.none", { inIt });
  const busiest = buckets.reduce((most, bucket) => (sumOf(bucket) > sumOf(most) ? bucket : most));
  return t("strip.summary", {
    total,
    inIt,
    counts: listed(t, sumByOutcome(buckets)),
    most: sumOf(busiest),
    span: spanWords(speech, busiest.at, step),
  });
}

/** "14:32:07" today, "20 Nov 14:32:07" this year, with the year before that. */
export function logTimeWords(at: Date, now: Date, { locale, zone }: Omit<Speech, "t">): string {
  const [day = "", rest = ""] = exactWords(at, zone, locale).split(", ");
  const clock = rest.split(" ")[0] ?? "";
  const today = dateWords(now, zone, locale);
  if (day === today) return clock;
  const year = today.slice(-5);
  return `${day.endsWith(year) ? day.slice(0, -5) : day} ${clock}`;
}

/** "20 Nov, 12:00": a time at the edge of the strip, as fine as its buckets are. */
export function edgeWords(at: Date, now: Date, step: number, { locale, zone }: Omit<Speech, "t">): string {
  if (step >= DAY) return dateWords(at, zone, locale);
  const day = dateWords(at, zone, locale);
  return day === dateWords(now, zone, locale)
    ? clockWords(at, zone, locale)
    : `${day}, ${clockWords(at, zone, locale)}`;
}

/** "1 min", "3 h", "7 d" */
export function stepWords(t: RequestWords, step: number): string {
  const minutes = step / 60_000;
  if (minutes < 60) return t("strip.minutes", { count: minutes });
  return minutes < 1440
    ? t("strip.hours", { count: minutes / 60 })
    : t("strip.days", { count: minutes / 1440 });
}
