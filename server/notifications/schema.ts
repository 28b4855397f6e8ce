import { z } from "zod";

/** What a target can be told of. */
export const notificationEvents = [
  "registration.failed",
  "registration.drifted",
  "requests.refused-burst",
  "device.silent",
] as const;
export type NotificationEvent = (typeof notificationEvents)[number];
/** `test` is what the Test button sends; nobody chooses it. */
export const sentEvents = [...notificationEvents, "test"] as const;
export type SentEvent = (typeof sentEvents)[number];

export const targetKinds = ["email", "webhook"] as const;
export type TargetKind = (typeof targetKinds)[number];

/** What the words of an event are made of: numbers, names and times (ISO 8601), never a secret. */
export type Facts = Record<string, string | number | null>;

const emailSchema = z.email().max(254);

function isWebhookUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && !username && !password;
}

/** What is wrong with an address of this kind, in words; null when nothing is. */
export function addressProblem(kind: TargetKind, address: string): string | null {
  if (kind === "email") {
    return emailSchema.safeParse(address).success ? null : "An e-mail address, e.g. phones@example.com.";
  }
  return isWebhookUrl(address) ? null : "An http or https URL without user or password in it.";
}

const address = z.string().trim().min(1, "Say where to.").max(2000, "At most 2,000 characters.");
const events = z
  .array(z.enum(notificationEvents))
  .min(1, "At least one event.")
  .refine((list) => new Set(list).size === list.length, "Each event once.");
const language = z.string().regex(/^[a-z]{2}$/, "A language tag, e.g. en or de.");

export const createTargetInput = z
  .object({
    kind: z.enum(targetKinds),
    address,
    events: events.default([...notificationEvents]),
    /** The language of the words; English for one that there is none of. */
    language: language.default("en"),
  })
  .superRefine(({ kind, address }, ctx) => {
    const message = addressProblem(kind, address);
    if (message && address) ctx.addIssue({ code: "custom", path: ["address"], message });
  });
export const targetIdInput = z.object({ id: z.uuid() });
/** What is left out stays. */
export const targetChanges = z.object({
  address: address.optional(),
  events: events.optional(),
  language: language.optional(),
  enabled: z.boolean().optional(),
});
export const updateTargetInput = targetChanges.extend(targetIdInput.shape);

export const deliveryStates = ["waiting", "sent", "failed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const targetOutput = z.object({
  id: z.string(),
  kind: z.enum(targetKinds),
  /** To whoever may not change it a URL is shown without its path, which may hold a key. */
  address: z.string(),
  events: z.array(z.enum(notificationEvents)),
  language: z.string(),
  enabled: z.boolean(),
  createdAt: z.iso.datetime(),
  /** The latest message to it. */
  last: z
    .object({
      event: z.enum(sentEvents),
      state: z.enum(deliveryStates),
      at: z.iso.datetime(),
      message: z.string().nullable(),
    })
    .nullable(),
});
/** `secret` is what a webhook's messages are signed with; this is the only time that it is seen. */
export const madeTargetOutput = z.object({ target: targetOutput, secret: z.string().nullable() });
export const rotatedOutput = z.object({ secret: z.string() });
export const testedOutput = z.object({ ok: z.boolean(), message: z.string(), remedy: z.string().optional() });

export const listDeliveriesInput = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const deliveryOutput = z.object({
  id: z.string(),
  event: z.enum(sentEvents),
  at: z.iso.datetime(),
  /** Whom it is about; the master tenant's targets hear of every tenant. */
  tenant: z.object({ slug: z.string(), name: z.string() }),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  target: z.object({ id: z.string(), kind: z.enum(targetKinds), address: z.string() }),
  state: z.enum(deliveryStates),
  attempts: z.number(),
  nextAttemptAt: z.iso.datetime().nullable(),
  lastMessage: z.string().nullable(),
  sentAt: z.iso.datetime().nullable(),
});
