import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { notifications } from "@/db/schema/notifications";
import { phoneRequests } from "@/db/schema/records";
import { tenants } from "@/db/schema/tenants";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { noteOccurrence } from "./note";

/** So many refused requests within this time are a burst; more within the hour are the same one. */
export const BURST = { atLeast: 20, minutes: 10, onceInMinutes: 60 } as const;

/** Who keeps on after a refusal is made to pause: those requests were refused without a look. */
const turnedAway = inArray(phoneRequests.outcome, ["refused", "paused"]);

const before = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000);

/**
 * Crosses tenants: looks at the phones' access log of every tenant for a burst of refused requests, and notes it. What
 * came for no known device stands in the master tenant's log, so its bursts are the master tenant's.
 * @returns how many bursts were noted.
 */
export async function noteBursts(now = new Date()): Promise<number> {
  const noted = await acrossTenants(async (tx) => {
    let count = 0;
    for (const burst of await bursts(tx, now)) {
      if (await toldLately(tx, burst.tenantId, now)) continue;
      const { tenantId, ...facts } = burst;
      const isNew = await noteOccurrence(tx, {
        tenantId,
        event: "requests.refused-burst",
        key: now.toISOString(),
        facts: { ...facts, since: facts.since.toISOString(), minutes: BURST.minutes },
      });
      if (isNew) count += 1;
    }
    return count;
  });
  if (noted > 0) sendPromisedSoon();
  return noted;
}

type Burst = {
  tenantId: string;
  count: number;
  since: Date;
  address: string;
  fromAddress: number;
  macs: number;
};

/** One bounded look into each tenant's own stretch of the log, by its index, however long the log is. */
export const burstQuery = (tx: Transaction, now: Date) => {
  const refused = tx
    .select({
      count: sql<number>`count(*)::int`.as("count"),
      since: sql<Date | null>`min(${phoneRequests.at})`.mapWith(phoneRequests.at).as("since"),
      address: sql<string | null>`mode() within group (order by ${phoneRequests.address})`.as("address"),
      macs: sql<number>`count(distinct ${phoneRequests.mac})::int`.as("macs"),
    })
    .from(phoneRequests)
    .where(
      and(
        eq(phoneRequests.tenantId, tenants.id),
        gt(phoneRequests.at, before(now, BURST.minutes)),
        turnedAway,
      ),
    )
    .as("refused");
  return tx
    .select({
      tenantId: tenants.id,
      count: refused.count,
      since: refused.since,
      address: refused.address,
      macs: refused.macs,
    })
    .from(tenants)
    .innerJoinLateral(refused, sql`true`)
    .where(sql`${refused.count} >= ${BURST.atLeast}`);
};

async function bursts(tx: Transaction, now: Date): Promise<Burst[]> {
  const found: Burst[] = [];
  for (const { since, address, ...rest } of await burstQuery(tx, now)) {
    if (!since || !address) continue;
    const [most] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(phoneRequests)
      .where(
        and(
          eq(phoneRequests.tenantId, rest.tenantId),
          gt(phoneRequests.at, before(now, BURST.minutes)),
          turnedAway,
          eq(phoneRequests.address, address),
        ),
      );
    found.push({ ...rest, since, address, fromAddress: most?.n ?? 0 });
  }
  return found;
}

async function toldLately(tx: Transaction, tenantId: string, now: Date): Promise<boolean> {
  const [told] = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        eq(notifications.tenantId, tenantId),
        eq(notifications.event, "requests.refused-burst"),
        gt(notifications.createdAt, before(now, BURST.onceInMinutes)),
      ),
    )
    .limit(1);
  return told !== undefined;
}
