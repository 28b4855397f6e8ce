import { closeDatabase } from "@/db/connection";
import { env } from "@/env";
import { serveFunctions } from "@/server/inngest/serve";
import { log } from "@/server/log";
import { startRunner } from "@/server/runner/start";

/**
 * Calls under way at once, of all accounts together: twice what one may have (`queuenum` is at most 64), so that an
 * account whose service hangs leaves room for the others. A call that waits for an answer holds no connection.
 */
export const CALLS_AT_ONCE = 128;

/** The worker process: the embedded runner of the durable functions, in-process. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const runner = await startRunner({
    ownerUrl: env().DATABASE_URL ?? "",
    handler: serveFunctions(),
    concurrency: CALLS_AT_ONCE,
    log: (line) => log().warn(line),
  });
  return {
    async stop() {
      await runner.stop();
      await closeDatabase();
    },
  };
}
