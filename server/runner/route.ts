import type { StoredEvent } from "./events";
import { matchKey, parseMatch } from "./expression";
import type { FunctionSpec } from "./functions";
import { type Db, queueCall, removeCall } from "./queue";
import { cancelRun, createRun, lockOpenRun } from "./runs";
import { finishStep, wakeKey } from "./steps";

type Interest = { run_id: string; step_id: string; kind: "cancel" | "wait" };

/**
 * Does, once, what an event brings about: cancels runs, ends waits, starts functions. In the caller's transaction.
 * Returns the ids of the runs that may begin.
 */
export async function routeEvent(
  db: Db,
  functions: Iterable<FunctionSpec>,
  eventId: string,
): Promise<string[]> {
  const [row] = await db<{ payload: StoredEvent }[]>`
    update runner.events set routed_at = now() where id = ${eventId} and routed_at is null returning payload`;
  if (!row) return [];
  const event = row.payload;
  for (const interest of await findInterests(db, event)) {
    if (!(await lockOpenRun(db, interest.run_id))) continue;
    if (interest.kind === "cancel") await cancelRun(db, interest.run_id);
    else await endWait(db, interest, event);
  }
  const begun: string[] = [];
  for (const spec of functions) {
    const triggered = spec.triggers.some(
      ({ event: name, condition }) => name === event.name && (!condition || condition({ event }) === true),
    );
    if (triggered) begun.push(...(await createRun(db, spec, event)));
  }
  return begun;
}

async function findInterests(db: Db, event: StoredEvent): Promise<Interest[]> {
  const expressions = await db<{ expression: string }[]>`
    select distinct expression from runner.interests where event_name = ${event.name}`;
  const found: Interest[] = [];
  for (const { expression } of expressions) {
    const value = matchKey(parseMatch(expression).async, event);
    if (value === undefined) continue;
    const rows = await db<Interest[]>`
      select run_id, step_id, kind from runner.interests
      where event_name = ${event.name} and expression = ${expression} and match_key = ${value} order by run_id`;
    found.push(...rows);
  }
  return found;
}

async function endWait(db: Db, { run_id, step_id }: Interest, event: StoredEvent): Promise<void> {
  await db`delete from runner.interests where run_id = ${run_id} and step_id = ${step_id} and kind = 'wait'`;
  await finishStep(db, run_id, { id: step_id, op: "WaitForEvent" }, { data: event });
  await removeCall(db, wakeKey(run_id, step_id));
  await queueCall(db, { run: run_id });
}
