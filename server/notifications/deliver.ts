import type { DeliveryDue } from "@/server/inngest/events";
import type { Attempted } from "@/server/registrations/carry-out";
import { deliveryBackoffMs, MAX_ATTEMPTS } from "./backoff";
import { beginDelivery } from "./deliveries";
import { sendMessage } from "./send-message";
import { settleDelivery } from "./settle-delivery";
import { wordsOfVerdict } from "./verdict";

/** Sends a message that waits, and writes what came of it. A crash in between sends it again, under the same id. */
export async function deliver(due: DeliveryDue): Promise<Attempted> {
  const begun = await beginDelivery(due);
  if (!begun) return "superseded";
  const { target, message, attempts } = begun;
  if (!target.enabled) return refuse(due, "The target is switched off. Switch it on, then send again.");
  const sending = await sendMessage(target, message);
  const lastMessage = wordsOfVerdict(sending);
  if (sending.ok) {
    await settleDelivery(due, { state: "sent", lastMessage });
    return "done";
  }
  if (sending.final || attempts >= MAX_ATTEMPTS) {
    await settleDelivery(due, { state: "failed", lastMessage }, sending.gone ? target : null);
    return { final: true, message: sending.message };
  }
  const retryAt = new Date(Date.now() + deliveryBackoffMs(attempts, sending.retryAfterMs));
  await settleDelivery(due, { state: "waiting", lastMessage, nextAttemptAt: retryAt });
  return { final: false, message: sending.message, retryAt };
}

/** When a run has failed in a way nobody foresaw: the message no longer waits. */
export async function deliveryFailed(due: DeliveryDue): Promise<void> {
  await refuse(due, "Something went wrong here. It has been noted.");
}

async function refuse(due: DeliveryDue, message: string): Promise<Attempted> {
  await settleDelivery(due, { state: "failed", lastMessage: message });
  return { final: true, message };
}
