import { and, eq, gt, sql } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { notifications } from "@/db/schema/notifications";
import { auditEntries } from "@/db/schema/records";
import { DomainError } from "@/server/errors";

/** A test goes to whatever address was typed in: nobody is to be flooded with them. */
const MOST_IN_AN_HOUR = 20;

export const SEND_AGAIN = "notification-target.send-again";
/** What the audit entry of a test that is sent again says: by it such tests are counted. */
export const TEST_AGAIN = { event: "test" };

/**
 * A tenant sends 20 tests an hour, those that are sent again among them. Whoever asks at the same time waits until the
 * caller's transaction ends.
 * @throws DomainError limit.
 */
export async function refuseManyTests(tx: Transaction, tenantId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`test ${tenantId}`}, 0))`);
  const anHourAgo = sql`now() - interval '1 hour'`;
  const made = await tx.$count(
    notifications,
    and(eq(notifications.event, "test"), gt(notifications.createdAt, anHourAgo)),
  );
  const again = await tx.$count(
    auditEntries,
    and(
      eq(auditEntries.tenantId, tenantId),
      gt(auditEntries.at, anHourAgo),
      eq(auditEntries.verb, SEND_AGAIN),
      sql`${auditEntries.after} @> ${JSON.stringify(TEST_AGAIN)}::jsonb`,
    ),
  );
  if (made + again < MOST_IN_AN_HOUR) return;
  throw new DomainError("limit", `${MOST_IN_AN_HOUR} tests were sent within an hour, which is the most.`, {
    remedy: "Wait a while, then press Test again.",
  });
}
