import { and, eq } from "drizzle-orm";
import { acrossTenants } from "@/db/across-tenants";
import { notificationDeliveries, notifications, notificationTargets } from "@/db/schema/notifications";
import { tenants } from "@/db/schema/tenants";
import type { DeliveryDue } from "@/server/inngest/events";

export type Target = typeof notificationTargets.$inferSelect;
export type Message = {
  /** The occurrence's id: the same at every attempt and for every target. */
  id: string;
  event: string;
  at: Date;
  facts: typeof notifications.$inferSelect.facts;
  /** Whom it is about. */
  tenant: { slug: string; name: string };
};
export type Begun = { target: Target; message: Message; attempts: number };

/**
 * Crosses tenants: what the master tenant's targets hear of belongs to another tenant. Begins an attempt; null when
 * the message does not wait any more.
 */
export function beginDelivery(due: DeliveryDue): Promise<Begun | null> {
  return acrossTenants(async (tx) => {
    const mine = and(
      eq(notificationDeliveries.id, due.deliveryId),
      eq(notificationDeliveries.tenantId, due.tenantId),
    );
    const [delivery] = await tx.select().from(notificationDeliveries).where(mine).for("update");
    if (delivery?.state !== "waiting") return null;
    const [row] = await tx
      .select({ target: notificationTargets, notification: notifications, tenant: tenants })
      .from(notificationTargets)
      .innerJoin(notifications, eq(notifications.id, delivery.notificationId))
      .innerJoin(tenants, eq(tenants.id, notifications.tenantId))
      .where(eq(notificationTargets.id, delivery.targetId));
    if (!row) return null;
    const attempts = delivery.attempts + 1;
    await tx.update(notificationDeliveries).set({ attempts, nextAttemptAt: null }).where(mine);
    const { id, event, facts, createdAt: at } = row.notification;
    const { slug, name } = row.tenant;
    return { target: row.target, message: { id, event, facts, at, tenant: { slug, name } }, attempts };
  });
}
