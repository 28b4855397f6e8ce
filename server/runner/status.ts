import type postgres from "postgres";
import { z } from "zod";

/** How often the process that executes says that it lives. */
export const ALIVE_EVERY_MS = 10_000;

const status = z.object({
  queued: z.number(),
  running: z.number(),
  completed: z.number(),
  failed: z.number(),
  cancelled: z.number(),
  /** When the executor last said that it lives, every {@link ALIVE_EVERY_MS}; null before the first one. */
  aliveAt: z.coerce.date().nullable(),
  /** Since when the oldest event waits to be looked at. */
  oldestUnroutedAt: z.coerce.date().nullable(),
  /** Events not yet looked at. */
  unroutedEvents: z.number(),
  /** Steps that have finished. */
  stepExecutions: z.number(),
  /** Times a finished step was executed again; 0 is the promise. */
  repeatedSteps: z.number(),
});

export type RunnerStatus = z.infer<typeof status>;

/** Reads what the database function `runner.status()` answers as text. */
export const readRunnerStatus = (text: string | undefined): RunnerStatus =>
  status.parse(JSON.parse(text ?? "null"));

/** Counts of runs by state, and of steps. Any connection of the application may ask. */
export async function runnerStatus(sql: postgres.Sql): Promise<RunnerStatus> {
  const [row] = await sql<{ text: string }[]>`select runner.status()::text as text`;
  return readRunnerStatus(row?.text);
}
