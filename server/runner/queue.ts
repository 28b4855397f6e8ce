import { Logger } from "graphile-worker";
import type postgres from "postgres";

/** Either a connection or a transaction. */
export type Db = postgres.ISql;
/** What a job of the runner does: a call of a run (its next steps, or one planned step), or a tick of a cron. */
export type RunJob = { run: string; step?: string };
export type CronJob = { function: string; cron: string; tick: string };

const MAX_ATTEMPTS = 10_000;

/** Swallows graphile-worker's own log. */
export const quiet = new Logger(() => () => {});

export const runKey = (job: RunJob): string => (job.step ? `step:${job.run}:${job.step}` : `run:${job.run}`);
export const cronKey = (job: { function: string; cron: string }): string =>
  `cron:${job.function}:${job.cron}`;

/** The job behind a key made by {@link runKey}. */
export function jobOfKey(key: string): RunJob {
  const [, run = "", step] = key.split(":");
  return step ? { run, step } : { run };
}

/** Queues a call of a run; a call queued before under the same key is replaced. */
export async function queueCall(db: Db, job: RunJob, at?: Date, key = runKey(job)): Promise<void> {
  await addJob(db, "runner-run", job, key, at);
}

export async function queueTick(db: Db, job: CronJob): Promise<void> {
  await addJob(db, "runner-cron", job, cronKey(job), new Date(job.tick));
}

async function addJob(db: Db, task: string, payload: object, key: string, at?: Date): Promise<void> {
  await db`
    select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::text::json, run_at => ${at ?? null}::timestamptz,
      max_attempts => ${MAX_ATTEMPTS}, job_key => ${key})`;
}

/** Takes a queued call back, e.g. the time-out of something that has happened. */
export async function removeCall(db: Db, key: string): Promise<void> {
  await db`select graphile_worker.remove_job(${key})`;
}
