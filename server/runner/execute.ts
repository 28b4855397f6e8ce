import type postgres from "postgres";
import { v7 as uuid } from "uuid";
import { closeCheckpoints, openCheckpoints } from "./checkpoints";
import { type Claim, Slots } from "./concurrency";
import { SupersededError, UnsupportedFeatureError } from "./errors";
import type { FunctionSpec } from "./functions";
import { applyOutcome, type Backoff, isRefusal } from "./outcome";
import { callFunction, type Handler, type Op } from "./protocol";
import { type Db, jobOfKey, queueCall, type RunJob, runKey } from "./queue";
import { assertCurrent, failRun, findRun, hasEnded, lockOpenRun, type RunRow } from "./runs";
import { finishStep, loadProgress } from "./steps";

export type ExecutorOptions = {
  sql: postgres.Sql;
  epoch: string;
  functions: Map<string, FunctionSpec>;
  handler: Handler;
  backoff: Backoff;
};

/** Executes calls of runs, for as long as it is the current executor. */
export class Executor {
  readonly #options: ExecutorOptions;
  readonly #slots = new Slots();
  /** Calls under way, by their key, and whether they were asked for once more meanwhile. */
  readonly #active = new Map<string, { again: boolean }>();
  #stopping = false;

  constructor(options: ExecutorOptions) {
    this.#options = options;
  }

  /** From now on a call stops after the step it is at. */
  stopAfterStep(): void {
    this.#stopping = true;
  }

  /** Gives new runs their place in the order of those that wait for one another; call it in the order they came. */
  async enlist(runIds: string[]): Promise<void> {
    for (const id of runIds) {
      const run = await findRun(this.#options.sql, id);
      if (run && !hasEnded(run)) this.#enter(run, { run: id });
    }
  }

  async run(job: RunJob): Promise<void> {
    const key = runKey(job);
    const run = await findRun(this.#options.sql, job.run);
    const open = run && !hasEnded(run) ? run : undefined;
    const active = this.#active.get(key);
    if (active) {
      active.again = true;
      return;
    }
    if (open && !this.#enter(open, job)) return;
    const mark = { again: false };
    this.#active.set(key, mark);
    try {
      if (open) await this.#call(open, job);
    } finally {
      this.#active.delete(key);
      for (const next of this.#slots.release(key)) await queueCall(this.#options.sql, jobOfKey(next));
      if (mark.again) await queueCall(this.#options.sql, job);
    }
  }

  async #call(run: RunRow, job: RunJob): Promise<void> {
    const { functions, handler, backoff } = this.#options;
    const spec = functions.get(run.function_id);
    if (!spec) {
      const error = new UnsupportedFeatureError(`There is no function ${run.function_id} any more.`);
      return this.#write(run.id, (db) => failRun(db, run, { name: error.name, message: error.message }));
    }
    const prepared = await this.#prepare(run, job);
    if (!prepared) return;
    const { attempt, progress } = prepared;
    const callId = uuid();
    const mark = { halted: false };
    openCheckpoints(callId, async (finished) => {
      const proceed = await this.#checkpoint(run.id, finished);
      mark.halted ||= !proceed;
      return proceed;
    });
    const discoverOnly = job.step === undefined && progress.pending > 0;
    const outcome = await callFunction(handler, {
      callId,
      runId: run.id,
      functionId: run.function_id,
      stepId: job.step,
      event: run.event,
      steps: progress.steps,
      order: progress.order,
      attempt,
      maxAttempts: spec.maxAttempts,
      discoverOnly,
    }).finally(() => closeCheckpoints(callId));
    if (mark.halted) return;
    const finished = { run, spec, job, attempt, outcome, backoff };
    await this.#write(run.id, (db) => applyOutcome(db, finished)).catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      return this.#write(run.id, (db) => failRun(db, run, { name: error.name, message: error.message }));
    });
  }

  /** Marks the run as begun and reads what it has behind it; `undefined` when there is nothing to do. */
  async #prepare(run: RunRow, job: RunJob) {
    return this.#write(run.id, async (db) => {
      if (run.status === "queued") {
        await db`update runner.runs set status = 'running', started_at = now() where id = ${run.id}`;
      }
      const progress = await loadProgress(db, run.id);
      if (!job.step) {
        const [row] = await db<{ attempt: number }[]>`select attempt from runner.runs where id = ${run.id}`;
        return { progress, attempt: row?.attempt ?? 0 };
      }
      const [step] = await db<{ attempt: number }[]>`
        select attempt from runner.steps where run_id = ${run.id} and step_id = ${job.step} and status = 'pending'`;
      return step && { progress, attempt: step.attempt };
    });
  }

  async #checkpoint(runId: string, finished: Op[]): Promise<boolean> {
    const saved = await this.#write(runId, async (db) => {
      for (const op of finished) await finishStep(db, runId, op, { data: op.data });
      return true;
    }).catch((error: unknown) => {
      if (error instanceof SupersededError) return false;
      throw error;
    });
    return saved === true && !this.#stopping;
  }

  /** A transaction that writes only while this executor is the current one and the run is open. */
  async #write<T>(runId: string, work: (db: Db) => Promise<T>): Promise<T | undefined> {
    const { sql, epoch } = this.#options;
    const result = await sql.begin(async (db) => {
      const [, open] = await Promise.all([assertCurrent(db, epoch), lockOpenRun(db, runId)]);
      return open ? { value: await work(db) } : {};
    });
    return (result as { value?: T }).value;
  }

  /** True when the call may go ahead; else it waits, and is queued again when its turn has come. */
  #enter(run: RunRow, job: RunJob): boolean {
    return this.#slots.acquire({ key: runKey(job), order: Number(run.position), claims: this.#claims(run) });
  }

  #claims(run: RunRow): Claim[] {
    const { concurrency = [] } = this.#options.functions.get(run.function_id) ?? {};
    return concurrency.map(({ limit, scope, key }) => ({
      limit,
      group: key ? `${scope}=${JSON.stringify(key({ event: run.event }))}` : scope,
    }));
  }
}
