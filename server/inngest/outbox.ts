import { and, asc, inArray, isNull, lt, sql } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { outboxEvents } from "@/db/schema/records";
import { log } from "@/server/log";
import { inngest } from "./client";
import { type EventData, type EventName, events } from "./events";

/** Promises an event in the transaction of the change that it tells of; it is sent after the commit, once. */
export async function promiseEvent<N extends EventName>(
  tx: Transaction,
  name: N,
  data: EventData<N>,
): Promise<void> {
  await tx.insert(outboxEvents).values({ tenantId: data.tenantId, name, data: events[name].parse(data) });
}

/**
 * Crosses tenants: sends what was promised and is not sent yet, oldest first. The event's id is the row's, so an event
 * sent twice (a crash between sending and noting it) is one event to the engine.
 * @returns how many were sent.
 */
export async function sendPromisedEvents(): Promise<number> {
  let sent = 0;
  for (;;) {
    const batch = await acrossTenants(async (tx) => {
      const rows = await tx
        .select({ id: outboxEvents.id, name: outboxEvents.name, data: outboxEvents.data })
        .from(outboxEvents)
        .where(isNull(outboxEvents.sentAt))
        .orderBy(asc(outboxEvents.createdAt), asc(outboxEvents.id))
        .limit(100)
        .for("update", { skipLocked: true });
      if (rows.length === 0) return 0;
      await inngest().send(rows.map(({ id, name, data }) => ({ id, name, data: Object(data) })));
      const ids = rows.map((row) => row.id);
      await tx.update(outboxEvents).set({ sentAt: new Date() }).where(inArray(outboxEvents.id, ids));
      return rows.length;
    });
    sent += batch;
    if (batch < 100) return sent;
  }
}

/** Crosses tenants: forgets events that were sent more than a day ago. */
export async function forgetSentEvents(): Promise<void> {
  await acrossTenants((tx) =>
    tx.delete(outboxEvents).where(and(lt(outboxEvents.sentAt, sql`now() - interval '1 day'`))),
  );
}

let sending: Promise<unknown> | undefined;
let again = false;

/**
 * Sends promised events without making anybody wait; what fails is sent by the next call or by the process's clock.
 * Calls during a sending are served by one more sending after it.
 */
export function sendPromisedSoon(): void {
  if (sending) {
    again = true;
    return;
  }
  sending = sendPromisedEvents()
    .catch((error) => log().warn({ err: error }, "promised events could not be sent yet"))
    .finally(() => {
      sending = undefined;
      if (again) {
        again = false;
        sendPromisedSoon();
      }
    });
}
