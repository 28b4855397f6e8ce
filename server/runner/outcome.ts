import { UnsupportedFeatureError } from "./errors";
import type { FunctionSpec } from "./functions";
import type { Op, Outcome, Retry } from "./protocol";
import { type Db, queueCall, type RunJob } from "./queue";
import { completeRun, failRun, type RunRow } from "./runs";
import { finishStep, planStep } from "./steps";

/** Delay before a retry, in ms, for the number of failures so far (1, 2, …). */
export type Backoff = (failures: number) => number;

/** Doubles from five seconds to an hour, give or take a fifth, so that what failed together does not retry together. */
export const defaultBackoff: Backoff = (failures) => {
  const delay = Math.min(5000 * 2 ** (failures - 1), 3_600_000);
  return delay * (0.8 + 0.4 * Math.random());
};

export type Finished = {
  run: RunRow;
  spec: FunctionSpec;
  job: RunJob;
  /** The attempt (from 0) the outcome belongs to. */
  attempt: number;
  outcome: Outcome;
  backoff: Backoff;
};

/** Writes what a call came to, and queues what follows from it. Runs in the caller's transaction. */
export async function applyOutcome(db: Db, finished: Finished): Promise<void> {
  const { run, outcome } = finished;
  if (outcome.kind === "completed") return completeRun(db, run, outcome.output);
  if (outcome.kind === "rejected") return retryOrFail(db, finished, outcome.error, outcome.retry);
  let proceed = false;
  for (const op of outcome.ops) {
    if (op.op === "RunComplete") return completeRun(db, run, op.data);
    if (op.op === "StepError" && outcome.retry !== "never")
      return retryOrFail(db, finished, op.error, outcome.retry);
    proceed = (await applyOp(db, run, op)) || proceed;
  }
  if (proceed) await queueCall(db, { run: run.id });
}

/** True when the function can go on at once. */
async function applyOp(db: Db, run: RunRow, op: Op): Promise<boolean> {
  switch (op.op) {
    case "StepRun":
      await finishStep(db, run.id, op, { data: op.data });
      return true;
    case "StepError":
    case "StepFailed":
      await finishStep(db, run.id, op, { error: op.error });
      return true;
    case "DiscoveryRequest":
      return true;
    default:
      await planStep(db, run, op);
      return false;
  }
}

async function retryOrFail(db: Db, finished: Finished, error: unknown, retry: Retry): Promise<void> {
  const { run, spec, job, attempt, backoff } = finished;
  const failures = attempt + 1;
  if (retry === "never" || failures >= spec.maxAttempts) return failRun(db, run, error);
  if (job.step) {
    await db`update runner.steps set attempt = ${failures} where run_id = ${run.id} and step_id = ${job.step}`;
  } else {
    await db`update runner.runs set attempt = ${failures} where id = ${run.id}`;
  }
  await queueCall(db, job, retry instanceof Date ? retry : new Date(Date.now() + backoff(failures)));
}

/** An outcome that cannot be honoured fails its run, by name, instead of being tried for ever. */
export function isRefusal(error: unknown): error is UnsupportedFeatureError {
  return error instanceof UnsupportedFeatureError;
}
