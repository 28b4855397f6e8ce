import { and, eq, ne } from "drizzle-orm";
import { notificationDeliveries } from "@/db/schema/notifications";
import { conflict, notAllowed, notFound } from "@/server/errors";
import { promiseEvent, sendPromisedSoon } from "@/server/inngest/outbox";
import { tenantVerb } from "@/server/verb";
import { requireTarget } from "./read-targets";
import { targetIdInput } from "./schema";
import { shownAddress } from "./shown-address";

/** Sends a message once more that was sent or has failed. The id in it is the same. */
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
      verb: "notification-target.send-again",
      thing: { kind: "notification-target", id: target.id, name: shownAddress(target) },
    });
    afterCommit(sendPromisedSoon);
    return { asked: true };
  },
});
