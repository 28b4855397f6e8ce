import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { notificationDeliveries, notificationTargets } from "@/db/schema/notifications";
import { withTenant } from "@/db/tenant";
import { recordAudit } from "@/server/audit/record";
import { systemActor } from "@/server/context";
import type { DeliveryDue } from "@/server/inngest/events";
import type { Target } from "./deliveries";
import { shownAddress } from "./shown-address";

type Outcome =
  | { state: "sent"; lastMessage: string }
  | { state: "failed"; lastMessage: string }
  | { state: "waiting"; lastMessage: string; nextAttemptAt: Date };

/** Writes what came of an attempt; `gone`: the receiver wants nothing more, so the target is switched off with it. */
export function settleDelivery(
  due: DeliveryDue,
  outcome: Outcome,
  gone: Target | null = null,
): Promise<void> {
  return withTenant(due.tenantId, async (tx) => {
    await tx
      .update(notificationDeliveries)
      .set({ nextAttemptAt: null, ...outcome, sentAt: outcome.state === "sent" ? new Date() : null })
      .where(and(eq(notificationDeliveries.id, due.deliveryId), eq(notificationDeliveries.state, "waiting")));
    if (gone) await switchOff(tx, gone);
  });
}

/** The target's receiver has answered that it wants no more messages. */
export async function switchOff(tx: Transaction, target: Target): Promise<void> {
  const [was] = await tx
    .update(notificationTargets)
    .set({ enabled: false })
    .where(and(eq(notificationTargets.id, target.id), eq(notificationTargets.enabled, true)))
    .returning({ id: notificationTargets.id });
  if (!was) return;
  await recordAudit(
    tx,
    { tenantId: target.tenantId, actor: systemActor("Notifications"), address: null },
    {
      verb: "notification-target.update",
      thing: { kind: "notification-target", id: target.id, name: shownAddress(target) },
      before: { enabled: true },
      after: { enabled: false },
    },
  );
}
