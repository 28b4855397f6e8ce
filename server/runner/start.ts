import { setTimeout as pause } from "node:timers/promises";
import { Logger, run } from "graphile-worker";
import postgres from "postgres";
import { z } from "zod";
import { tickCron } from "./cron";
import { messageOf } from "./errors";
import { Executor } from "./execute";
import { type FunctionSpec, readFunctions } from "./functions";
import { acquireLease, type Lease } from "./lease";
import { type Backoff, defaultBackoff } from "./outcome";
import { queuePool } from "./pool";
import { type Handler, syncFunctions } from "./protocol";
import { prune } from "./prune";
import type { Db } from "./queue";
import { routeEvent } from "./route";
import { assertCurrent } from "./runs";
import { ALIVE_EVERY_MS } from "./status";
import { takeOver } from "./takeover";

export type RunnerOptions = {
  /** URL of the owner of the schemas `runner` and `graphile_worker`. */
  ownerUrl: string;
  /** The serve handler of the functions, in this process. */
  handler: Handler;
  /** How many calls at once. */
  concurrency: number;
  /** Delay before a retry; default: five seconds, doubling to an hour, with jitter. */
  backoff?: Backoff;
  /** How long runs are kept after they ended; default 7. */
  keepDays?: number;
  /** How long a stop waits for steps that are being executed; default 10,000. What is left resumes at the next start. */
  drainMs?: number;
  /** Stops the runner, as `stop()` does. */
  signal?: AbortSignal;
  log?: (line: string) => void;
};

/** Jobs take a connection only to begin and to end. */
const MOST_CONNECTIONS = 20;
const POLL_MS = 1000;
const RETRY_MS = 1000;
/** A pool waits for connections in use; those of a database that does not answer never come back. */
const POOL_END_MS = 2000;
const PRUNE_EVERY_MS = 3_600_000;

const eventJob = z.object({ event: z.string() });
const runJob = z.object({ run: z.string(), step: z.string().optional() });
const cronJob = z.object({ function: z.string(), cron: z.string(), tick: z.string() });

/**
 * Starts the runner: reads the functions, then executes their runs, or stands by while another process does and takes
 * over when that one ends. Throws `UnsupportedFeatureError` when a function asks for what the runner does not do.
 */
export async function startRunner(options: RunnerOptions): Promise<{ stop(): Promise<void> }> {
  const functions = readFunctions(await syncFunctions(options.handler));
  const stopping = new AbortController();
  options.signal?.addEventListener("abort", () => stopping.abort(), { once: true });
  if (options.signal?.aborted) stopping.abort();
  const ended = lead(options, functions, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function lead(
  options: RunnerOptions,
  functions: Map<string, FunctionSpec>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const lease = await acquireLease(options.ownerUrl, signal);
      if (!lease) return;
      await hold(options, functions, lease, signal).finally(() => lease.release());
    } catch (error) {
      options.log?.(`The runner starts again: ${messageOf(error)}`);
      await pause(RETRY_MS, undefined, { signal }).catch(() => {});
    }
  }
}

/** Executes for as long as the lease holds and nobody asks to stop. */
async function hold(
  {
    ownerUrl,
    handler,
    concurrency,
    backoff = defaultBackoff,
    keepDays = 7,
    drainMs = 10_000,
    log,
  }: RunnerOptions,
  functions: Map<string, FunctionSpec>,
  lease: Lease,
  signal: AbortSignal,
): Promise<void> {
  const sql = postgres(ownerUrl, { max: Math.min(concurrency + 2, 10), onnotice: () => {} });
  const pgPool = queuePool(ownerUrl, Math.min(concurrency + 2, MOST_CONNECTIONS), log);
  try {
    const { epoch, ready } = await takeOver(sql, functions);
    const executor = new Executor({ sql, epoch, functions, handler, backoff });
    await executor.enlist(ready);
    const current = <T>(work: (db: Db) => Promise<T>) =>
      sql.begin(async (db) => {
        await assertCurrent(db, epoch);
        return work(db);
      });
    const worker = await run({
      pgPool,
      concurrency,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      parsedCronItems: [],
      logger: new Logger(() => (level, message) => {
        // The pool is smaller than the concurrency on purpose: most calls wait for somebody else, not for the database.
        if (message.includes("maxPoolSize")) return;
        if (level === "error" || level === "warning") log?.(message);
      }),
      taskList: {
        "runner-event": async (job) => {
          const begun = await current((db) => routeEvent(db, functions.values(), eventJob.parse(job).event));
          await executor.enlist(begun as string[]);
        },
        "runner-run": (job) => executor.run(runJob.parse(job)),
        "runner-cron": async (job) => {
          await current((db) => tickCron(db, functions, cronJob.parse(job)));
        },
      },
    });
    const tidy = () => void prune(sql, keepDays).catch((error: unknown) => log?.(messageOf(error)));
    tidy();
    const tidying = setInterval(tidy, PRUNE_EVERY_MS);
    const sayAlive = () =>
      void sql`
        update runner.pulse set alive_at = now()
        where exists (select 1 from runner.executor where epoch = ${epoch})`.catch((error: unknown) =>
        log?.(messageOf(error)),
      );
    sayAlive();
    const living = setInterval(sayAlive, ALIVE_EVERY_MS);
    await Promise.race([lease.lost, aborted(signal), worker.promise.catch(() => {})]);
    clearInterval(tidying);
    clearInterval(living);
    executor.stopAfterStep();
    const drained = worker.stop().catch(() => {});
    const inTime = await Promise.race([drained.then(() => true), pause(drainMs, false, { ref: false })]);
    if (!inTime) await worker.kill("The time to drain is over.").catch(() => {});
  } finally {
    await Promise.all([
      sql.end({ timeout: 1 }),
      Promise.race([pgPool.end(), pause(POOL_END_MS, undefined, { ref: false })]),
    ]);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });
}
