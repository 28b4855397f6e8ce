export const requestRanges = ["hour", "day", "week", "all"] as const;
export type RequestRange = (typeof requestRanges)[number];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const SPANS: Record<Exclude<RequestRange, "all">, { span: number; step: number }> = {
  hour: { span: HOUR, step: MINUTE },
  day: { span: DAY, step: 30 * MINUTE },
  week: { span: 7 * DAY, step: 3 * HOUR },
};
const STEPS = [MINUTE, 5 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, DAY, 7 * DAY, 28 * DAY];

/** The most buckets a strip has. */
export const MOST_BUCKETS = 62;

/** Where a range begins that ends at `until`, at the edge of a bucket; null for "all". The list and the strip agree. */
export function startOf(range: RequestRange, until: Date): Date | null {
  if (range === "all") return null;
  const { span, step } = SPANS[range];
  return new Date(Math.floor((until.getTime() - span) / step) * step);
}

/** Milliseconds of one bucket; for "all" the finest step that needs no more than `MOST_BUCKETS` from `oldest` on. */
export function stepOf(range: RequestRange, oldest: Date, until: Date): number {
  if (range !== "all") return SPANS[range].step;
  const span = until.getTime() - oldest.getTime();
  const coarsest = Math.ceil(span / (MOST_BUCKETS - 2) / DAY) * DAY;
  return STEPS.find((step) => span / step <= MOST_BUCKETS - 2) ?? coarsest;
}
