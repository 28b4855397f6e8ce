import { closeDatabase } from "@/db/connection";
import { env } from "@/env";
import { serveFunctions } from "@/server/inngest/serve";
import { log } from "@/server/log";
import { startRunner } from "@/server/runner/start";

/** The worker process: the embedded runner of the durable functions, in-process. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const runner = await startRunner({
    ownerUrl: env().DATABASE_URL ?? "",
    handler: serveFunctions(),
    concurrency: 32,
    log: (line) => log().warn(line),
  });
  return {
    async stop() {
      await runner.stop();
      await closeDatabase();
    },
  };
}
