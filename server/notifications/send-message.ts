import { unseal } from "@/server/secrets";
import type { Message, Target } from "./deliveries";
import { sendEmail } from "./send-email";
import { sendWebhook } from "./send-webhook";
import { WEBHOOK_SECRET } from "./signature";
import type { Sending } from "./verdict";
import { wordsOf } from "./words";

/** Sends a message to a target once. The webhook's secret is opened here and let go of here. */
export function sendMessage(target: Target, message: Message): Promise<Sending> {
  const words = wordsOf(target.language, message);
  if (target.kind === "email") return sendEmail({ to: target.address, ...words });
  if (!target.secretSealed) throw new Error("A webhook has no secret to sign with.");
  const { id, event, at, tenant, facts } = message;
  return sendWebhook(
    { url: target.address, secret: unseal(target.secretSealed, WEBHOOK_SECRET) },
    { id, type: event, at: at.toISOString(), tenant, facts, words },
  );
}
