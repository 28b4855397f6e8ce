import { and, desc, eq, lt, or } from "drizzle-orm";
import { crossing } from "@/db/across-tenants";
import { notificationDeliveries, notifications, notificationTargets } from "@/db/schema/notifications";
import { tenants } from "@/db/schema/tenants";
import { decodeTimeCursor, pageOf } from "@/server/page";
import { tenantVerb } from "@/server/verb";
import { addressFor } from "./read-targets";
import { listDeliveriesInput, type SentEvent } from "./schema";

/**
 * What this tenant's targets were told, newest first. Crosses tenants: what the master tenant's targets are told
 * concerns other tenants; nothing but its own deliveries is looked at.
 */
export const listDeliveries = tenantVerb({
  permission: "notification:read",
  kind: "query",
  input: listDeliveriesInput,
  async run({ ctx, tx, input }) {
    const after = input.cursor ? decodeTimeCursor(input.cursor) : null;
    const { id, createdAt } = notificationDeliveries;
    const rows = await crossing(tx, (wide) =>
      wide
        .select({
          delivery: notificationDeliveries,
          target: {
            id: notificationTargets.id,
            kind: notificationTargets.kind,
            address: notificationTargets.address,
          },
          event: notifications.event,
          facts: notifications.facts,
          at: notifications.createdAt,
          tenant: { slug: tenants.slug, name: tenants.name },
        })
        .from(notificationDeliveries)
        .innerJoin(notificationTargets, eq(notificationTargets.id, notificationDeliveries.targetId))
        .innerJoin(notifications, eq(notifications.id, notificationDeliveries.notificationId))
        .innerJoin(tenants, eq(tenants.id, notifications.tenantId))
        .where(
          and(
            eq(notificationDeliveries.tenantId, ctx.tenant.id),
            after ? or(lt(createdAt, after.at), and(eq(createdAt, after.at), lt(id, after.id))) : undefined,
          ),
        )
        .orderBy(desc(createdAt), desc(id))
        .limit(input.limit + 1),
    );
    const page = pageOf(rows, input.limit, ({ delivery }) => [delivery.createdAt.toISOString(), delivery.id]);
    return {
      items: page.items.map(({ delivery, target, event, ...told }) => ({
        id: delivery.id,
        ...told,
        event: event as SentEvent,
        target: { ...target, address: addressFor(ctx, target) },
        state: delivery.state,
        attempts: delivery.attempts,
        nextAttemptAt: delivery.nextAttemptAt,
        lastMessage: delivery.lastMessage,
        sentAt: delivery.sentAt,
      })),
      nextCursor: page.nextCursor,
    };
  },
});
