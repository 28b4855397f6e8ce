import { UnsupportedFeatureError } from "./errors";
import { matchKey, parseMatch } from "./expression";
import type { Call, Op } from "./protocol";
import { type Db, queueCall } from "./queue";
import { type RunRow, toJson, withoutStack } from "./runs";

type StepRow = {
  step_id: string;
  status: "pending" | "done" | "failed";
  op: string;
  output: unknown;
  error: unknown;
};
type Result = { data: unknown } | { error: unknown };

export type Progress = Pick<Call, "steps" | "order"> & {
  /** Steps that are under way or waiting. */
  pending: number;
};

/** What a run has behind it; sleeps and waits whose time has come are finished first. */
export async function loadProgress(db: Db, runId: string): Promise<Progress> {
  await db`
    update runner.steps set status = 'done', output = 'null', position = nextval('runner.order_seq'), finished_at = now()
    where run_id = ${runId} and status = 'pending' and due_at <= now()`;
  const rows = await db<StepRow[]>`
    select step_id, status, op, output, error from runner.steps where run_id = ${runId} order by position`;
  const finished = rows.filter((row) => row.status !== "pending");
  return {
    steps: Object.fromEntries(
      finished.map(({ step_id, status, output, error }) => [
        step_id,
        status === "done" ? { type: "data", data: output } : { type: "error", error },
      ]),
    ),
    order: finished.map((row) => row.step_id),
    pending: rows.length - finished.length,
  };
}

/**
 * Records the result of a step, once: a second result changes nothing but the count of repeats, which stays 0 as long
 * as no finished step is executed again. Of the step only its name and what it returned is kept.
 */
export async function finishStep(
  db: Db,
  runId: string,
  op: Pick<Op, "id" | "op" | "name" | "displayName">,
  result: Result,
) {
  const failed = "error" in result;
  const output = failed ? null : toJson(result.data);
  const error = failed ? toJson(withoutStack(result.error)) : null;
  const status = failed ? "failed" : "done";
  const [saved] = await db`
    insert into runner.steps (run_id, step_id, name, op, status, output, error, position, finished_at)
    values (${runId}, ${op.id}, ${nameOf(op)}, ${op.op}, ${status}, ${output}::text::json, ${error}::text::json,
      nextval('runner.order_seq'), now())
    on conflict (run_id, step_id) do update set status = excluded.status, output = excluded.output,
      error = excluded.error, position = excluded.position, finished_at = now()
      where steps.status = 'pending'
    returning 1`;
  if (saved) await db`update runner.runs set attempt = 0 where id = ${runId} and attempt > 0`;
  else await db`update runner.steps set repeats = repeats + 1 where run_id = ${runId} and step_id = ${op.id}`;
}

/** Starts what a function waits for: a planned step, a sleep, an event. Known ones are left as they are. */
export async function planStep(db: Db, run: RunRow, op: Op): Promise<void> {
  const due = dueAt(op);
  const [fresh] = await db`
    insert into runner.steps (run_id, step_id, name, op, status, due_at)
    values (${run.id}, ${op.id}, ${nameOf(op)}, ${op.op}, 'pending', ${due ?? null})
    on conflict (run_id, step_id) do nothing returning 1`;
  if (!fresh) return;
  if (!due) return queueCall(db, { run: run.id, step: op.id });
  await queueCall(db, { run: run.id }, due, wakeKey(run.id, op.id));
  if (op.op !== "WaitForEvent") return;
  const expression = op.opts?.if ?? "";
  const value = matchKey(parseMatch(expression).event, run.event);
  if (value === undefined) return;
  await db`
    insert into runner.interests (run_id, step_id, kind, event_name, expression, match_key)
    values (${run.id}, ${op.id}, 'wait', ${op.name ?? ""}, ${expression}, ${value})`;
}

export const wakeKey = (runId: string, stepId: string): string => `wake:${runId}:${stepId}`;

function dueAt(op: Op): Date | undefined {
  if (op.op === "StepPlanned") return undefined;
  const text = op.op === "Sleep" ? op.name : op.op === "WaitForEvent" ? op.opts?.timeout : undefined;
  const due = text ? parseMoment(text) : undefined;
  if (due) return due;
  throw new UnsupportedFeatureError(`The embedded runner has no step of the kind ${op.op} (${nameOf(op)}).`);
}

const UNITS: Record<string, number> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
};

/** A duration as the SDK writes it (`1d2h3m4s`), from now, or an ISO date. */
function parseMoment(text: string): Date | undefined {
  const parts = [...text.matchAll(/(\d+)(ms|[wdhms])/g)];
  if (parts.length > 0 && parts.map(([part]) => part).join("") === text) {
    return new Date(
      Date.now() + parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ""] ?? 0), 0),
    );
  }
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function nameOf(op: Pick<Op, "id" | "name" | "displayName">): string {
  return op.displayName ?? op.name ?? op.id;
}
