import { z } from "zod";

/** The door functions are served at: in this process or behind HTTP. */
export type Handler = (request: Request) => Promise<Response>;

const op = z.looseObject({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  opts: z.looseObject({ timeout: z.string().optional(), if: z.string().optional() }).nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});
export const ops = z.array(op);
/** Something a function wants or has done, as the SDK reports it. */
export type Op = z.infer<typeof op>;

/** Whether to try again: not at all, when the runner sees fit, or at a moment the function named. */
export type Retry = "never" | "default" | Date;

export type Outcome =
  | { kind: "completed"; output: unknown }
  | { kind: "ops"; ops: Op[]; retry: Retry }
  | { kind: "rejected"; error: unknown; retry: Retry };

export type Call = {
  /** Comes back in checkpoints. */
  callId: string;
  runId: string;
  functionId: string;
  /** Id of the planned step to execute; absent: whatever comes next. */
  stepId?: string;
  event: unknown;
  steps: Record<string, { type: "data"; data: unknown } | { type: "error"; error: unknown }>;
  /** Ids of finished steps in the order they finished. */
  order: string[];
  attempt: number;
  maxAttempts: number;
  /** True while planned steps are under way elsewhere: discover only, execute nothing. */
  discoverOnly: boolean;
};

const HOST = "localhost";
const SERVE_URL = `http://${HOST}/api/inngest`;
const HEADERS = { "content-type": "application/json", host: HOST };

/** Asks the serve handler for the configuration of its functions (Inngest's in-band sync). */
export async function syncFunctions(handler: Handler): Promise<unknown[]> {
  const response = await handler(
    new Request(SERVE_URL, {
      method: "PUT",
      headers: { ...HEADERS, "x-inngest-sync-kind": "in_band" },
      body: JSON.stringify({ url: SERVE_URL }),
    }),
  );
  const body = await response.text();
  if (!response.ok)
    throw new Error(`The functions cannot be read: status ${response.status}: ${body.slice(0, 300)}`);
  return z.object({ functions: z.array(z.unknown()) }).parse(JSON.parse(body)).functions;
}

/** Calls a function the way an Inngest server does, and reads its answer. */
export async function callFunction(handler: Handler, call: Call): Promise<Outcome> {
  const url = new URL(SERVE_URL);
  url.searchParams.set("fnId", call.functionId);
  url.searchParams.set("stepId", call.stepId ?? "step");
  const body = JSON.stringify({
    version: 2,
    event: call.event,
    events: [call.event],
    steps: call.steps,
    ctx: {
      run_id: call.runId,
      fn_id: call.functionId,
      qi_id: call.callId,
      attempt: call.attempt,
      max_attempts: call.maxAttempts,
      disable_immediate_execution: call.discoverOnly,
      use_api: false,
      stack: { stack: call.order, current: call.order.length },
    },
  });
  const response = await handler(new Request(url, { method: "POST", headers: HEADERS, body }));
  const text = await response.text();
  const retry = readRetry(response.headers);
  const answer = readJson(text);
  if (response.status === 200 && answer) return { kind: "completed", output: answer.value };
  const found = response.status === 206 ? ops.safeParse(answer?.value) : undefined;
  if (found?.success) return { kind: "ops", ops: found.data, retry };
  const unreadable = {
    name: "ProtocolError",
    message: `An answer of status ${response.status} cannot be read.`,
  };
  return { kind: "rejected", error: response.ok ? unreadable : (answer?.value ?? unreadable), retry };
}

function readRetry(headers: Headers): Retry {
  if (headers.get("x-inngest-no-retry") === "true") return "never";
  const after = headers.get("retry-after");
  if (!after) return "default";
  const at = /^\d+$/.test(after) ? new Date(Date.now() + Number(after) * 1000) : new Date(after);
  return Number.isNaN(at.getTime()) ? "default" : at;
}

function readJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
