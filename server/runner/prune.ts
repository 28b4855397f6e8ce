import type { Db } from "./queue";

/**
 * Deletes runs that ended, and events that were routed, more than so many days ago, and jobs that were replaced while
 * they were executed by a process that then died.
 */
export async function prune(db: Db, keepDays: number): Promise<void> {
  await db`delete from runner.runs where ended_at < now() - make_interval(days => ${keepDays})`;
  await db`
    delete from runner.events where routed_at < now() - make_interval(days => ${keepDays})
      and not exists (select 1 from runner.runs where event_id = events.id)`;
  await db`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs where attempts >= max_attempts and locked_at is null))`;
}
