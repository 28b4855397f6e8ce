import { createHash } from "node:crypto";
import { getAsyncCtx } from "inngest/experimental";
import type postgres from "postgres";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { deliverCheckpoint } from "./checkpoints";
import type { Db } from "./queue";

/** An event as it is stored and handed to functions. */
export type StoredEvent = { id: string; name: string; data: unknown; ts: number };

const sentEvents = z.array(
  z.looseObject({
    id: z.string().min(1).optional(),
    name: z.string().min(1),
    data: z.unknown().optional(),
    ts: z.number().optional(),
  }),
);

/** Writes events and wakes the runner in one statement; an event whose id is known already is left alone. */
export async function acceptEvents(db: Db, events: StoredEvent[]): Promise<void> {
  await db`select runner.accept_events(${JSON.stringify(events)}::text::json)`;
}

/**
 * The `fetch` of an Inngest client that has no Inngest server: `inngest.send()` becomes rows of the database. `sql`
 * may be the application's own connection (role `offhook_app`). Besides events it answers the checkpoints of functions
 * that the runner of this process executes; all else is 404.
 */
export function embeddedEventFetch(sql: postgres.Sql): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    const body: unknown = await request.json().catch(() => undefined);
    if (pathname.startsWith("/e/")) return receive(sql, body, request.headers.get("x-inngest-event-id-seed"));
    if (/^\/v1\/checkpoint\/[^/]+\/async$/.test(pathname)) return deliverCheckpoint(body);
    return Response.json({ error: "not found", status: 404 }, { status: 404 });
  };
}

async function receive(sql: postgres.Sql, body: unknown, seed: string | null): Promise<Response> {
  const parsed = sentEvents.safeParse(Array.isArray(body) ? body : [body]);
  if (!parsed.success) return Response.json({ error: "malformed event", status: 400 }, { status: 400 });
  const origin = (await sendingStep()) ?? seed;
  const events = parsed.data.map((event, index) => ({
    ...event,
    id: event.id ?? (origin ? derivedId(origin, index, event) : uuid()),
    data: event.data ?? {},
    ts: event.ts ?? Date.now(),
  }));
  await acceptEvents(sql, events);
  return Response.json({ ids: events.map((event) => event.id), status: 200 });
}

/** The step that sends, if one does: run again after a crash, it must not send the same event a second time. */
async function sendingStep(): Promise<string | undefined> {
  const execution = (await getAsyncCtx())?.execution;
  if (!execution?.executingStep) return undefined;
  return `${execution.ctx.runId}:${execution.executingStep.id}`;
}

function derivedId(origin: string, index: number, event: { name: string; data?: unknown }): string {
  const content = JSON.stringify([origin, index, event.name, event.data]);
  return createHash("sha256").update(content).digest("hex").slice(0, 32);
}
