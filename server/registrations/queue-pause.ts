import { and, count, eq, sql } from "drizzle-orm";
import { redirectAccounts, registrations } from "@/db/schema/redirects";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { operatorVerb } from "@/server/verb";
import { dispatch } from "./queue";
import { notUnderWay, requireQueue } from "./queue-account";
import { queueInput } from "./queue-schema";
import { pausedWords } from "./words";

/**
 * Pauses the queue of an account: nothing is handed out until it is resumed, and what is asked meanwhile waits. A call
 * that is under way ends as it ends; what waits for its next try goes back to its place in the queue.
 * @returns how many wait now.
 */
export const pauseQueue = operatorVerb({
  permission: "queue:write",
  kind: "write",
  input: queueInput,
  async run({ tx, input, audit }) {
    const { pausedAt, thing } = await requireQueue(tx, input.accountId);
    const since = pausedAt ?? new Date();
    await tx
      .update(redirectAccounts)
      .set({ pausedAt: since })
      .where(eq(redirectAccounts.id, input.accountId));
    const waiting = await tx
      .update(registrations)
      .set({
        ...pausedWords,
        phase: "queued",
        generation: sql`${registrations.generation} + case when ${registrations.phase} = 'dispatched' then 1 else 0 end`,
        attemptsMade: 0,
        nextAttemptAt: null,
        notBefore: null,
      })
      .where(notUnderWay(input.accountId))
      .returning({ id: registrations.id });
    await audit({
      verb: "queue.pause",
      thing,
      before: { pausedAt },
      after: { pausedAt: since, waiting: waiting.length },
    });
    return { pausedAt: since, waiting: waiting.length };
  },
});

/** Resumes the queue of an account: what waits is handed out again, in the order in which it came. */
export const resumeQueue = operatorVerb({
  permission: "queue:write",
  kind: "write",
  input: queueInput,
  async run({ tx, input, audit, afterCommit }) {
    const { key, pausedAt, thing } = await requireQueue(tx, input.accountId);
    await tx.update(redirectAccounts).set({ pausedAt: null }).where(eq(redirectAccounts.id, input.accountId));
    const waits = and(eq(registrations.accountId, input.accountId), eq(registrations.phase, "queued"));
    const [waiting] = await tx.select({ n: count() }).from(registrations).where(waits);
    await tx
      .update(registrations)
      .set({ lastMessage: null, remedy: null })
      .where(and(waits, eq(registrations.lastMessage, pausedWords.lastMessage)));
    await dispatch(tx, key);
    await audit({ verb: "queue.resume", thing, before: { pausedAt }, after: { waiting: waiting?.n ?? 0 } });
    afterCommit(sendPromisedSoon);
    return { waiting: waiting?.n ?? 0 };
  },
});
