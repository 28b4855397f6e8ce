import { CronExpressionParser } from "cron-parser";
import { z } from "zod";
import { UnsupportedFeatureError } from "./errors";
import { type Expression, type Match, parseExpression, parseMatch } from "./expression";

/** A function as the runner needs it, read from its Inngest configuration. */
export type FunctionSpec = {
  id: string;
  triggers: { event: string; condition: Expression | undefined }[];
  crons: string[];
  maxAttempts: number;
  concurrency: { limit: number; scope: string; key: Expression | undefined }[];
  idempotency: Expression | undefined;
  cancelOn: { event: string; expression: string; match: Match }[];
};

const DEFAULT_RETRIES = 3;

const concurrency = z.strictObject({
  limit: z.number().int().positive(),
  key: z.string().optional(),
  scope: z.enum(["fn", "env", "account"]).default("fn"),
});

/** Exactly the settings the runner honours: a key that is not here is refused, not ignored. */
const config = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(
    z.union([
      z.strictObject({ event: z.string(), expression: z.string().optional() }),
      z.strictObject({ cron: z.string() }),
    ]),
  ),
  steps: z.record(
    z.string(),
    z.looseObject({ retries: z.strictObject({ attempts: z.number() }).optional() }),
  ),
  concurrency: z
    .union([
      z.number().transform((limit) => [concurrency.parse({ limit })]),
      concurrency.transform((one) => [one]),
      z.array(concurrency),
    ])
    .default([]),
  idempotency: z.string().optional(),
  cancel: z.array(z.strictObject({ event: z.string(), if: z.string().optional() })).default([]),
});

/** Reads the answer to an in-band sync. Throws {@link UnsupportedFeatureError} naming function and setting. */
export function readFunctions(configs: unknown[]): Map<string, FunctionSpec> {
  return new Map(configs.map(readFunction).map((spec) => [spec.id, spec]));
}

function readFunction(raw: unknown): FunctionSpec {
  const id = z.looseObject({ id: z.string() }).parse(raw).id;
  const parsed = config.safeParse(raw);
  if (!parsed.success) {
    const what = parsed.error.issues.map((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys.join(", ") : issue.path.join("."),
    );
    throw new UnsupportedFeatureError(
      `The embedded runner does not support what ${id} asks for: ${what.join(", ")}.`,
    );
  }
  const { triggers, steps, cancel, idempotency, ...rest } = parsed.data;
  const retries = Object.values(steps)[0]?.retries?.attempts ?? DEFAULT_RETRIES;
  return {
    id,
    triggers: triggers.flatMap((trigger) =>
      "event" in trigger ? [{ event: trigger.event, condition: optional(trigger.expression) }] : [],
    ),
    crons: triggers.flatMap((trigger) => ("cron" in trigger ? [checkCron(id, trigger.cron)] : [])),
    maxAttempts: retries + 1,
    concurrency: rest.concurrency.map(({ limit, key, scope }) => ({
      limit,
      scope: `${scope === "fn" ? id : scope}:${key ?? ""}`,
      key: optional(key),
    })),
    idempotency: optional(idempotency),
    cancelOn: cancel.map((one) => ({
      event: one.event,
      expression: one.if ?? "",
      match: parseMatch(one.if),
    })),
  };
}

function optional(text: string | undefined): Expression | undefined {
  return text === undefined ? undefined : parseExpression(text);
}

function checkCron(id: string, cron: string): string {
  try {
    nextTick(cron, new Date(0));
    return cron;
  } catch {
    throw new UnsupportedFeatureError(
      `The embedded runner cannot read the cron expression "${cron}" of ${id}.`,
    );
  }
}

/** The first tick after a moment; a leading `TZ=Area/City ` sets the time zone, else it is UTC. */
export function nextTick(cron: string, after: Date): Date {
  const [, tz = "UTC", expression = cron] = /^TZ=(\S+)\s+(.*)$/.exec(cron) ?? [];
  return CronExpressionParser.parse(expression, { currentDate: after, tz }).next().toDate();
}
