import { v7 as uuid } from "uuid";
import { SupersededError } from "./errors";
import { acceptEvents, type StoredEvent } from "./events";
import { matchKey } from "./expression";
import type { FunctionSpec } from "./functions";
import { type Db, queueCall } from "./queue";

export type RunRow = {
  id: string;
  position: string;
  function_id: string;
  status: "queued" | "running" | "completed" | "failed" | "cancelled";
  attempt: number;
  event: StoredEvent;
};

/** Events by which Inngest tells of a run that failed for good; `onFailure` is a function triggered by it. */
const FUNCTION_FAILED = "inngest/function.failed";
const IDEMPOTENCY_HOURS = 24;

/** Throws {@link SupersededError} when this executor is not the current one; else keeps it so until the commit. */
export async function assertCurrent(db: Db, epoch: string): Promise<void> {
  const [current] = await db`select 1 from runner.executor where epoch = ${epoch} for share`;
  if (!current) throw new SupersededError();
}

export async function findRun(db: Db, id: string): Promise<RunRow | undefined> {
  const [run] = await db<RunRow[]>`
    select runs.id, position, function_id, status, attempt, payload as event
    from runner.runs join runner.events on events.id = event_id where runs.id = ${id}`;
  return run;
}

export function hasEnded(run: Pick<RunRow, "status">): boolean {
  return run.status !== "queued" && run.status !== "running";
}

/** True when the run may still be written to; it stays so until the commit. */
export async function lockOpenRun(db: Db, id: string): Promise<boolean> {
  const [run] = await db<RunRow[]>`select status from runner.runs where id = ${id} for update`;
  return run !== undefined && !hasEnded(run);
}

/**
 * Makes the run of a function for an event, once; an idempotency key seen within a day makes none. Returns the ids of
 * the runs made that may begin at once.
 */
export async function createRun(db: Db, spec: FunctionSpec, event: StoredEvent): Promise<string[]> {
  const key = spec.idempotency ? toJson(spec.idempotency({ event })) : null;
  if (key !== null) {
    const [seen] = await db`
      select 1 from runner.runs where function_id = ${spec.id} and idempotency_key = ${key}
        and created_at > now() - make_interval(hours => ${IDEMPOTENCY_HOURS})`;
    if (seen) return [];
  }
  const id = uuid();
  const [made] = await db`
    insert into runner.runs (id, function_id, event_id, idempotency_key)
    values (${id}, ${spec.id}, ${event.id}, ${key}) on conflict (function_id, event_id) do nothing returning id`;
  if (!made) return [];
  for (const { event: name, expression, match } of spec.cancelOn) {
    const value = matchKey(match.event, event);
    if (value === undefined) continue;
    await db`
      insert into runner.interests (run_id, kind, event_name, expression, match_key)
      values (${id}, 'cancel', ${name}, ${expression}, ${value}) on conflict do nothing`;
  }
  const later = event.ts > Date.now() ? new Date(event.ts) : undefined;
  await queueCall(db, { run: id }, later);
  return later ? [] : [id];
}

export async function completeRun(db: Db, run: RunRow, output: unknown): Promise<void> {
  await endRun(db, run.id, "completed");
  await db`update runner.runs set output = ${toJson(output)}::text::json where id = ${run.id}`;
}

/** Ends a run for good and tells `onFailure`. */
export async function failRun(db: Db, run: RunRow, error: unknown): Promise<void> {
  const told = withoutStack(error);
  await endRun(db, run.id, "failed");
  await db`update runner.runs set error = ${toJson(told)}::text::json where id = ${run.id}`;
  if (run.event.name === FUNCTION_FAILED) return;
  const data = {
    function_id: run.function_id,
    run_id: run.id,
    error: told,
    event: run.event,
    events: [run.event],
  };
  await acceptEvents(db, [{ id: `failed:${run.id}`, name: FUNCTION_FAILED, data, ts: Date.now() }]);
}

export async function cancelRun(db: Db, id: string): Promise<void> {
  await endRun(db, id, "cancelled");
}

async function endRun(db: Db, id: string, status: "completed" | "failed" | "cancelled"): Promise<void> {
  await db`update runner.runs set status = ${status}, ended_at = now() where id = ${id}`;
  await db`delete from runner.interests where run_id = ${id}`;
}

/** JSON text of a value that may be `undefined`. */
export function toJson(value: unknown): string {
  return JSON.stringify(value ?? null);
}

/** An error as it is stored: stack traces tell the reader nothing and name the machine's folders. */
export function withoutStack(error: unknown): unknown {
  if (typeof error !== "object" || error === null) return { name: "Error", message: String(error) };
  return { name: "Error", ...error, stack: "" };
}
