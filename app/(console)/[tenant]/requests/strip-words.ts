import { clockWords, dateWords, exactWords } from "@/app/_ui/time-words";
import { type RequestOutcome, requestOutcomes } from "@/server/requests/schema";
import type { RequestRange } from "@/server/requests/window";
import type { Bucket, Strip } from "./types";
import { count, outcomeWords, rangeWords } from "./words";

const DAY = 86_400_000;

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

const listed = (counts: Partial<Record<RequestOutcome, number>>): string =>
  requestOutcomes
    .flatMap((outcome) => {
      const n = counts[outcome];
      return n ? `${count(n)} ${outcomeWords[outcome].word.toLowerCase()}` : [];
    })
    .join(", ");

/** "21 Nov 2026, 14:30 to 15:00"; whole days without a time of day. */
export function spanWords(at: Date, step: number, zone: string | undefined): string {
  const end = new Date(at.getTime() + step);
  if (step >= DAY) return `from ${dateWords(at, zone)}`;
  return `${dateWords(at, zone)}, ${clockWords(at, zone)} to ${clockWords(end, zone)}`;
}

export const bucketWords = (bucket: Bucket, step: number, zone: string | undefined): string =>
  `${spanWords(bucket.at, step, zone)}: ${listed(bucket.counts) || "none"}`;

/** The whole strip in a sentence or two, for whoever does not see it. */
export function summaryOf(
  { buckets, total, step }: Strip,
  range: RequestRange,
  zone: string | undefined,
): string {
  if (total === 0) return `No requests ${rangeWords[range].inIt}.`;
  const busiest = buckets.reduce((most, bucket) => (sumOf(bucket) > sumOf(most) ? bucket : most));
  return (
    `${count(total)} requests ${rangeWords[range].inIt}: ${listed(sumByOutcome(buckets))}. ` +
    `Most at once: ${count(sumOf(busiest))}, ${spanWords(busiest.at, step, zone)}.`
  );
}

/** "14:32:07" today, "20 Nov 14:32:07" this year, with the year before that. */
export function logTimeWords(at: Date, now: Date, zone: string | undefined): string {
  const [day = "", rest = ""] = exactWords(at, zone).split(", ");
  const clock = rest.split(" ")[0] ?? "";
  const today = dateWords(now, zone);
  if (day === today) return clock;
  const year = today.slice(-5);
  return `${day.endsWith(year) ? day.slice(0, -5) : day} ${clock}`;
}

/** "20 Nov, 12:00": a time at the edge of the strip, as fine as its buckets are. */
export function edgeWords(at: Date, now: Date, step: number, zone: string | undefined): string {
  if (step >= DAY) return dateWords(at, zone);
  const day = dateWords(at, zone);
  return day === dateWords(now, zone) ? clockWords(at, zone) : `${day}, ${clockWords(at, zone)}`;
}

/** "1 min", "3 h", "7 d" */
export function stepWords(step: number): string {
  const minutes = step / 60_000;
  if (minutes < 60) return `${minutes} min`;
  return minutes < 1440 ? `${minutes / 60} h` : `${minutes / 1440} d`;
}
