import type postgres from "postgres";
import { scheduleCrons } from "./cron";
import type { FunctionSpec } from "./functions";
import { queueCall } from "./queue";

export type TakeOver = { epoch: string; ready: string[] };

/**
 * Makes this process the current executor: what an earlier one may still write is refused from here on, what it held is
 * freed at once, and every unfinished run that nothing would wake is queued. Returns the new epoch, and the runs that may go on at once in
 * the order they came.
 */
export async function takeOver(sql: postgres.Sql, functions: Map<string, FunctionSpec>): Promise<TakeOver> {
  return sql.begin(async (db) => {
    const [row] = await db<{ epoch: string }[]>`update runner.executor set epoch = epoch + 1 returning epoch`;
    await db`
      select graphile_worker.force_unlock_workers(array(
        select locked_by from graphile_worker._private_jobs where locked_by is not null
        union select locked_by from graphile_worker._private_job_queues where locked_by is not null))`;
    await db`
      select graphile_worker.reschedule_jobs(array(
        select id from graphile_worker.jobs where last_error is not null and run_at > now()), run_at => now())`;
    const stranded = await db<{ run: string; step: string | null }[]>`
      with queued as materialized (
        select key from graphile_worker.jobs where key is not null and attempts < max_attempts
      )
      select id as run, null as step from runner.runs
      where status in ('queued', 'running') and 'run:' || id not in (select key from queued)
      union all
      select run_id, step_id from runner.steps join runner.runs on runs.id = run_id
      where runs.status = 'running' and steps.status = 'pending' and due_at is null
        and 'step:' || run_id || ':' || step_id not in (select key from queued)`;
    for (const { run, step } of stranded) await queueCall(db, step ? { run, step } : { run });
    await scheduleCrons(db, functions.values());
    const ready = await db<{ id: string }[]>`
      select runs.id from runner.runs join graphile_worker.jobs on key = 'run:' || runs.id
      where status in ('queued', 'running') and run_at <= now() order by position`;
    return { epoch: row?.epoch ?? "0", ready: ready.map((run) => run.id) };
  });
}
