import { type FunctionSpec, nextTick } from "./functions";
import { type CronJob, cronKey, type Db, queueTick, removeCall } from "./queue";
import { createRun, toJson } from "./runs";

/** Queues the next tick of each cron that has none queued, and takes back those of crons that are gone. */
export async function scheduleCrons(db: Db, functions: Iterable<FunctionSpec>): Promise<void> {
  const wanted = [...functions].flatMap((spec) => spec.crons.map((cron) => ({ function: spec.id, cron })));
  const queued = await db<{ key: string }[]>`select key from graphile_worker.jobs where key like 'cron:%'`;
  const keys = new Set(queued.map((job) => job.key));
  for (const one of wanted) {
    const known = keys.delete(cronKey(one));
    if (!known) await queueTick(db, { ...one, tick: nextTick(one.cron, new Date()).toISOString() });
  }
  for (const key of keys) await removeCall(db, key);
}

/**
 * Starts a cron's function and queues its next tick in one transaction, the caller's. A tick missed while nothing ran
 * is made up for once, however many were missed.
 */
export async function tickCron(db: Db, functions: Map<string, FunctionSpec>, job: CronJob): Promise<void> {
  const spec = functions.get(job.function);
  if (!spec?.crons.includes(job.cron)) return;
  const event = {
    id: `${cronKey(job)}:${job.tick}`,
    name: "inngest/scheduled.timer",
    data: { cron: job.cron },
    ts: new Date(job.tick).getTime(),
  };
  await db`
    insert into runner.events (id, name, payload, routed_at)
    values (${event.id}, ${event.name}, ${toJson(event)}::text::json, now()) on conflict do nothing`;
  await createRun(db, spec, event);
  await queueTick(db, { ...job, tick: nextTick(job.cron, new Date()).toISOString() });
}
