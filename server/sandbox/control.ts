import { z } from "zod";
import type { Answer } from "./answer";
import { faultSchema } from "./faults";
import type { SandboxState } from "./state";

/** What tests may arrange over HTTP. Everything is optional; the answer tells how things stand afterwards. */
const controlSchema = z.strictObject({
  clearFaults: z.boolean().optional(),
  faults: z.array(faultSchema).optional(),
  clockOffsetSeconds: z.number().optional(),
  latencyMs: z.number().min(0).max(600_000).optional(),
  /** Roles by key id. */
  roles: z.record(z.string(), z.enum(["Admin", "Viewer", "None"])).optional(),
  foreignMacs: z.array(z.string().regex(/^[0-9a-f]{12}$/)).optional(),
});

export function control(state: SandboxState, body: string): Answer {
  let json: unknown;
  try {
    json = JSON.parse(body || "{}");
  } catch {
    return { status: 400, body: { message: "JSON parse error" } };
  }
  const parsed = controlSchema.safeParse(json);
  if (!parsed.success) return { status: 400, body: { message: z.prettifyError(parsed.error) } };
  const wish = parsed.data;
  if (wish.clearFaults) state.faults.clear();
  state.faults.add(...(wish.faults ?? []));
  if (wish.clockOffsetSeconds !== undefined) state.clockOffsetMs = wish.clockOffsetSeconds * 1000;
  if (wish.latencyMs !== undefined) state.latencyMs = wish.latencyMs;
  for (const [keyId, role] of Object.entries(wish.roles ?? {})) state.setRole(keyId, role);
  for (const mac of wish.foreignMacs ?? []) state.foreignMacs.add(mac);
  return {
    status: 200,
    body: {
      faults: state.faults.list(),
      clockOffsetSeconds: state.clockOffsetMs / 1000,
      latencyMs: state.latencyMs,
      endpoints: [...state.endpoints.keys()],
      puts: Object.fromEntries(state.puts),
      deletes: Object.fromEntries(state.deletes),
    },
  };
}
