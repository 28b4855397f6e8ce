import { and, arrayContains, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { notificationDeliveries, notifications, notificationTargets } from "@/db/schema/notifications";
import { promiseEvent } from "@/server/inngest/outbox";
import { masterTenantId } from "@/server/tenants/master";
import type { Facts, NotificationEvent } from "./schema";

export type Occurrence = {
  /** Whom it concerns. */
  tenantId: string;
  event: NotificationEvent;
  /** Names the occurrence: what is noted again under it is noted once. */
  key: string;
  facts: Facts;
};

/**
 * Notes an occurrence and puts a message to every target that wants it on its way, in the caller's transaction, which
 * must cross tenants: the master tenant's targets hear of every tenant. Call `sendPromisedSoon` after the commit.
 * @returns false when it was noted before.
 */
export async function noteOccurrence(tx: Transaction, occurrence: Occurrence): Promise<boolean> {
  const id = await writeDown(tx, occurrence);
  if (!id) return false;
  const { tenantId, event } = occurrence;
  const targets = await tx
    .select({ id: notificationTargets.id, tenantId: notificationTargets.tenantId })
    .from(notificationTargets)
    .where(
      and(
        inArray(notificationTargets.tenantId, [tenantId, await masterTenantId(tx)]),
        eq(notificationTargets.enabled, true),
        arrayContains(notificationTargets.events, [event]),
      ),
    );
  for (const target of targets) {
    const [delivery] = await tx
      .insert(notificationDeliveries)
      .values({ tenantId: target.tenantId, targetId: target.id, notificationId: id })
      .returning({ id: notificationDeliveries.id });
    if (delivery) {
      await promiseEvent(tx, "notification/delivery.due", {
        v: 1,
        tenantId: target.tenantId,
        deliveryId: delivery.id,
      });
    }
  }
  return true;
}

/**
 * Notes an occurrence and tells nobody: one message tells of several.
 * @returns its id, null when it was noted before.
 */
export async function writeDown(tx: Transaction, occurrence: Occurrence): Promise<string | null> {
  const [made] = await tx
    .insert(notifications)
    .values(occurrence)
    .onConflictDoNothing({ target: [notifications.tenantId, notifications.event, notifications.key] })
    .returning({ id: notifications.id });
  return made?.id ?? null;
}
