import { and, eq, ne } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { notificationDeliveries, notifications } from "@/db/schema/notifications";
import { conflict, notAllowed, notFound } from "@/server/errors";
import { promiseEvent, sendPromisedSoon } from "@/server/inngest/outbox";
import { tenantVerb } from "@/server/verb";
import { requireTarget } from "./read-targets";
import { targetIdInput } from "./schema";
import { shownAddress } from "./shown-address";
import { refuseManyTests, SEND_AGAIN, TEST_AGAIN } from "./test-allowance";

/**
 * Sends a message once more that was sent or has failed. The id in it is the same. A test counts as one more test.
 * @throws DomainError limit with too many tests.
 */
export const sendAgain = tenantVerb({
  permission: "notification:write",
  kind: "write",
  input: targetIdInput,
  async run({ ctx, tx, input, audit, afterCommit }) {
    const [delivery] = await tx
      .select()
      .from(notificationDeliveries)
      .where(eq(notificationDeliveries.id, input.id));
    if (!delivery) throw notFound("notification");
    const target = await requireTarget(tx, delivery.targetId);
    if (!target.enabled) throw notAllowed("The target is switched off.", "Switch it on, then send again.");
    const test = await isTest(tx, delivery.notificationId);
    if (test) await refuseManyTests(tx, ctx.tenant.id);
    const waiting = await tx
      .update(notificationDeliveries)
      .set({ state: "waiting", attempts: 0, nextAttemptAt: null, lastMessage: null, sentAt: null })
      .where(and(eq(notificationDeliveries.id, input.id), ne(notificationDeliveries.state, "waiting")))
      .returning({ id: notificationDeliveries.id });
    if (waiting.length === 0)
      throw conflict("The message is on its way already.", "Wait for what comes of it.");
    await promiseEvent(tx, "notification/delivery.due", {
      v: 1,
      tenantId: ctx.tenant.id,
      deliveryId: input.id,
    });
    await audit({
      verb: SEND_AGAIN,
      thing: { kind: "notification-target", id: target.id, name: shownAddress(target) },
      ...(test && { after: TEST_AGAIN }),
    });
    afterCommit(sendPromisedSoon);
    return { asked: true };
  },
});

/** A test is always the tenant's own; what concerns another tenant is not seen here. */
async function isTest(tx: Transaction, id: string): Promise<boolean> {
  const [told] = await tx
    .select({ event: notifications.event })
    .from(notifications)
    .where(eq(notifications.id, id));
  return told?.event === "test";
}
