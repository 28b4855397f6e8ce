import { z } from "zod";
import { type Op, ops } from "./protocol";

/** Saves finished steps. `false` when the call must stop: it was cancelled, superseded, or the runner is stopping. */
type SaveSteps = (finished: Op[]) => Promise<boolean>;

const checkpoint = z.looseObject({ qi_id: z.string(), steps: ops });

/** The calls this process is executing, by the id the SDK repeats in its checkpoints. */
const calls = new Map<string, SaveSteps>();

export function openCheckpoints(callId: string, save: SaveSteps): void {
  calls.set(callId, save);
}

export function closeCheckpoints(callId: string): void {
  calls.delete(callId);
}

/**
 * Answers a checkpoint of the SDK. 409 makes it stop before the next step; any other failure makes it hand the step
 * over in its answer instead.
 */
export async function deliverCheckpoint(body: unknown): Promise<Response> {
  const parsed = checkpoint.safeParse(body);
  if (!parsed.success || parsed.data.steps.some((op) => op.op !== "StepRun")) {
    return Response.json({ error: "only finished steps can be checkpointed" }, { status: 400 });
  }
  const save = calls.get(parsed.data.qi_id);
  if (!save) return Response.json({ error: "unknown call" }, { status: 404 });
  const proceed = await save(parsed.data.steps);
  return proceed ? Response.json({ data: {} }) : Response.json({ error: "stale" }, { status: 409 });
}
