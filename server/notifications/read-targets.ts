import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { crossing } from "@/db/across-tenants";
import type { Transaction } from "@/db/connection";
import { notificationDeliveries, notifications, notificationTargets } from "@/db/schema/notifications";
import { can } from "@/server/auth/permissions";
import type { TenantContext } from "@/server/context";
import { notFound } from "@/server/errors";
import type { Target } from "./deliveries";
import type { NotificationEvent, SentEvent } from "./schema";
import { shownAddress } from "./shown-address";

/** A target as its own tenant's transaction sees it. @throws DomainError not_found. */
export async function requireTarget(tx: Transaction, id: string): Promise<Target> {
  const [target] = await tx
    .select()
    .from(notificationTargets)
    .where(eq(notificationTargets.id, id))
    .for("update");
  if (!target) throw notFound("notification target");
  return target;
}

/** Targets as a reader may see them, oldest first, each with what came of the latest message to it. */
export async function targetsFor(ctx: TenantContext, tx: Transaction, id?: string) {
  const rows = await tx
    .select()
    .from(notificationTargets)
    .where(id ? eq(notificationTargets.id, id) : undefined)
    .orderBy(asc(notificationTargets.createdAt), asc(notificationTargets.id));
  const latest = await latestOf(
    tx,
    ctx.tenant.id,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    address: addressFor(ctx, row),
    events: row.events as NotificationEvent[],
    language: row.language ?? "en",
    enabled: row.enabled,
    createdAt: row.createdAt,
    last: latest.get(row.id) ?? null,
  }));
}

/** The whole address for those who may change it. */
export const addressFor = ({ role }: TenantContext, target: Pick<Target, "kind" | "address">): string =>
  can(role, "notification:write") ? target.address : shownAddress(target);

/** Crosses tenants: what the master tenant's targets were told last may concern another tenant. */
function latestOf(tx: Transaction, tenantId: string, ids: string[]) {
  if (ids.length === 0) return new Map<string, never>();
  return crossing(tx, async (wide) => {
    const rows = await wide
      .selectDistinctOn([notificationDeliveries.targetId], {
        targetId: notificationDeliveries.targetId,
        event: notifications.event,
        state: notificationDeliveries.state,
        at: notificationDeliveries.createdAt,
        message: notificationDeliveries.lastMessage,
      })
      .from(notificationDeliveries)
      .innerJoin(notifications, eq(notifications.id, notificationDeliveries.notificationId))
      .where(
        and(eq(notificationDeliveries.tenantId, tenantId), inArray(notificationDeliveries.targetId, ids)),
      )
      .orderBy(notificationDeliveries.targetId, desc(notificationDeliveries.createdAt));
    return new Map(
      rows.map(({ targetId, event, ...last }) => [targetId, { ...last, event: event as SentEvent }]),
    );
  });
}
