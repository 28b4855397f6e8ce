import { and, desc, min, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { phoneRequests } from "@/db/schema/records";
import { tenantVerb } from "@/server/verb";
import { matching, within } from "./filter";
import { type RequestOutcome, stripInput } from "./schema";
import { startOf, stepOf } from "./window";

/** No more of the newest requests are counted: the work for a strip is bounded, however long the log is. */
export const MOST_COUNTED = 200_000;

export type Bucket = { at: Date; counts: Partial<Record<RequestOutcome, number>> };

/**
 * Requests by outcome over time, in at most 62 buckets without a gap, oldest first; `outcome` is not narrowed by.
 * `since` is set when there were too many to count: what is older is left out.
 */
export const readStrip = tenantVerb({
  permission: "request:read",
  kind: "query",
  input: stripInput,
  async run({ tx, input }) {
    const until = input.until ?? new Date();
    const counted = tx
      .select({ at: phoneRequests.at, outcome: phoneRequests.outcome })
      .from(phoneRequests)
      .where(and(matching(input), within(input.range, until)))
      .orderBy(desc(phoneRequests.at))
      .limit(MOST_COUNTED)
      .as("counted");
    const start = startOf(input.range, until);
    const oldest = start ?? (await tx.select({ at: min(counted.at) }).from(counted))[0]?.at ?? until;
    const step = stepOf(input.range, oldest, until);
    const rows = await countBy(tx, counted, step);
    const total = rows.reduce((sum, { n }) => sum + n, 0);
    const since =
      total < MOST_COUNTED ? null : new Date(Math.min(...rows.map(({ first }) => first.getTime())));
    return { until, step, total, since, buckets: fill(rows, oldest, until, step) };
  },
});

type Counted = { number: number; outcome: string; n: number; first: Date };

async function countBy(tx: Transaction, counted: CountedFrom, step: number): Promise<Counted[]> {
  const number = sql<number>`floor(extract(epoch from ${counted.at}) * 1000 / ${sql.raw(String(step))})::float8`;
  return tx
    .select({
      number: number.as("number"),
      outcome: counted.outcome,
      n: sql<number>`count(*)::int`,
      first: sql<Date>`min(${counted.at})`.mapWith(counted.at),
    })
    .from(counted)
    .groupBy(sql`1`, counted.outcome);
}

/** The rows to count, as a subquery. */
const shape = (tx: Transaction) =>
  tx.select({ at: phoneRequests.at, outcome: phoneRequests.outcome }).from(phoneRequests).as("counted");
type CountedFrom = ReturnType<typeof shape>;

function fill(rows: Counted[], oldest: Date, until: Date, step: number): Bucket[] {
  const first = Math.floor(oldest.getTime() / step);
  const last = Math.floor(until.getTime() / step);
  const buckets: Bucket[] = Array.from({ length: last - first + 1 }, (_, index) => ({
    at: new Date((first + index) * step),
    counts: {},
  }));
  for (const { number, outcome, n } of rows) {
    const bucket = buckets[number - first];
    if (bucket) bucket.counts[outcome as RequestOutcome] = n;
  }
  return buckets;
}
