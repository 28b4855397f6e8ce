import type postgres from "postgres";
import { z } from "zod";

const status = z.object({
  queued: z.number(),
  running: z.number(),
  completed: z.number(),
  failed: z.number(),
  cancelled: z.number(),
  /** Events not yet looked at. */
  unroutedEvents: z.number(),
  /** Steps that have finished. */
  stepExecutions: z.number(),
  /** Times a finished step was executed again; 0 is the promise. */
  repeatedSteps: z.number(),
});

export type RunnerStatus = z.infer<typeof status>;

/** Counts of runs by state, and of steps. Any connection of the application may ask. */
export async function runnerStatus(sql: postgres.Sql): Promise<RunnerStatus> {
  const [row] = await sql<{ text: string }[]>`select runner.status()::text as text`;
  return status.parse(JSON.parse(row?.text ?? "null"));
}
