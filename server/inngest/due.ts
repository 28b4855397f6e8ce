import { NonRetriableError, RetryAfterError } from "inngest";
import { events } from "@/server/inngest/events";
import type { Attempted } from "@/server/registrations/carry-out";
import { settleFailed } from "@/server/registrations/settle";

/**
 * Turns how an attempt ended into what an engine understands: done, try again at that moment, or never again.
 * @returns what the step keeps: a word, never a secret.
 */
export async function carryOut(attempt: () => Promise<Attempted>): Promise<"done" | "superseded"> {
  const ended = await attempt();
  if (typeof ended === "string") return ended;
  if (ended.final) throw new NonRetriableError(ended.message);
  throw new RetryAfterError(ended.message, ended.retryAt);
}

/** When a run has failed for good: what the screen shows is written. */
export async function reportFailure({ event }: { event: { data: unknown } }) {
  const original = Object(Object(event.data).event);
  await settleFailed(events["registration/register.due"].parse(original.data));
}
