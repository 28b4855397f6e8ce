import { z } from "zod";

/** What part of the queues is asked for: all, those with work in them, those that need somebody. */
export const queueShows = ["all", "busy", "trouble"] as const;
export type QueueShow = (typeof queueShows)[number];

export const listQueuesInput = z.object({
  query: z.string().trim().max(100).optional(),
  show: z.enum(queueShows).default("all"),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const queueInput = z.object({ accountId: z.uuid() });
export const retryFailedInput = queueInput.extend({
  /** Where the call before left off. */
  after: z.uuid().nullish(),
});
