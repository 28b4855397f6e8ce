import { createHmac, randomBytes } from "node:crypto";

/** What a webhook's secret is sealed for. */
export const WEBHOOK_SECRET = "notification_targets.secret";

const PREFIX = "whsec_";

/** 32 random bytes, as Standard Webhooks writes them: `whsec_<base64>`. */
export const makeWebhookSecret = () => `${PREFIX}${randomBytes(32).toString("base64")}`;

/**
 * The headers with which a receiver proves where a message comes from, as Standard Webhooks has them: the signature is
 * `v1,` and the base64 HMAC-SHA-256 of `<id>.<timestamp>.<body>`.
 * @param secret as `makeWebhookSecret` makes it. @param at when this attempt is made.
 */
export function signedHeaders(secret: string, id: string, at: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
