import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import postgres from "postgres";
import { vi } from "vitest";
import { createTestDatabase } from "@/server/testing/database";
import { embeddedEventFetch } from "../events";
import type { Handler } from "../protocol";
import { type RunnerOptions, startRunner } from "../start";
import { type RunnerStatus, runnerStatus } from "../status";
import { silent } from "./silent";

export type Harness = {
  url: string;
  /** The owner's connection. */
  sql: postgres.Sql;
  inngest: Inngest;
  start(
    functions: InngestFunction.Any[],
    options?: Partial<RunnerOptions>,
  ): Promise<{ stop(): Promise<void> }>;
  handlerOf(functions: InngestFunction.Any[]): Handler;
  /** Resolves when every event is routed and every run has ended. */
  settled(): Promise<RunnerStatus>;
  close(): Promise<void>;
};

/** A database of its own, a client that sends as the application's role does, and runners that stop with it. */
export async function createHarness(): Promise<Harness> {
  const database = await createTestDatabase();
  const sql = postgres(database.url, { max: 4, onnotice: () => {} });
  const app = postgres(database.url, { max: 4, connection: { role: "offhook_app" } });
  const inngest = new Inngest({ id: "test", isDev: true, logger: silent, fetch: embeddedEventFetch(app) });
  const runners: { stop(): Promise<void> }[] = [];
  const handlerOf = (functions: InngestFunction.Any[]): Handler => {
    const handler = serve({ client: inngest, functions });
    return (request) => Promise.resolve(handler(request));
  };
  return {
    url: database.url,
    sql,
    inngest,
    handlerOf,
    async start(functions, options) {
      const runner = await startRunner({
        ownerUrl: database.url,
        handler: handlerOf(functions),
        concurrency: 8,
        backoff: () => 10,
        ...options,
      });
      runners.push(runner);
      return runner;
    },
    settled: () =>
      vi.waitFor(
        async () => {
          const status = await runnerStatus(app);
          if (status.queued + status.running + status.unroutedEvents > 0)
            throw new Error(JSON.stringify(status));
          return status;
        },
        { timeout: 25_000, interval: 50 },
      ),
    async close() {
      await Promise.all(runners.map((runner) => runner.stop()));
      await Promise.all([sql.end({ timeout: 1 }), app.end({ timeout: 1 })]);
      await database.drop();
    },
  };
}
