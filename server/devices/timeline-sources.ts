import { and, desc, eq, gte, inArray, isNull, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/connection";
import { stages } from "@/db/schema/devices";
import { auditEntries, phoneRequests } from "@/db/schema/records";
import { attempts } from "@/db/schema/redirects";
import type { RequestOutcome } from "@/server/requests/schema";
import { type StageName, stageNames } from "@/server/stages/queries";

type Device = { id: string; mac: string };
/** A part of a list by time: what is older than this row, and how many. */
type Part = { after: { at: Date; id: string } | null; limit: number };

/** A field that was changed; of a value that is no plain one only that it was. */
export type Changed = { field: string; before: string | null; after: string | null };
/** `words` of a change: why it failed, null unless it did. */
export type TimelineItem = { id: string; at: Date } & (
  | { kind: "change"; verb: string; by: string | null; changed: Changed[]; words: string | null }
  | { kind: "call"; method: string; path: string; status: number | null; outcome: string }
  | {
      kind: "request";
      path: string;
      status: number;
      outcome: RequestOutcome;
      reason: string;
      address: string;
    }
  | { kind: "stage"; stage: StageName; source: string; reason: string | null; remedy: string | null }
);

const older = ({ after }: Part, at: PgColumn | SQL, id: PgColumn | SQL): SQL | undefined =>
  after ? sql`(${at}, ${id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)` : undefined;

/** Audit entries of the device. @param whole also who it was and what changed. */
export async function changesOf(
  tx: Transaction,
  device: Device,
  part: Part,
  whole: boolean,
): Promise<TimelineItem[]> {
  const rows = await tx
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.thingId, device.id), older(part, auditEntries.at, auditEntries.id)))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(part.limit);
  return rows.map(({ id, at, verb, actorName, before, after }) => ({
    kind: "change",
    id,
    at,
    verb,
    by: whole ? actorName : null,
    changed: whole ? changed(before, after) : [],
    words: Object(after).ok === false ? plain(Object(after).words) : null,
  }));
}

const plain = (value: unknown): string | null =>
  ["string", "number", "boolean"].includes(typeof value) ? String(value) : null;

function changed(before: unknown, after: unknown): Changed[] {
  const was = new Map(Object.entries(Object(before)));
  return Object.entries(Object(after)).flatMap(([field, value]) =>
    was.has(field) && JSON.stringify(was.get(field)) !== JSON.stringify(value)
      ? [{ field, before: plain(was.get(field)), after: plain(value) }]
      : [],
  );
}

/** Calls to the redirect service that wrote something or failed; that a phone is not listed yet is no failure. */
export async function callsOf(tx: Transaction, device: Device, part: Part): Promise<TimelineItem[]> {
  const rows = await tx
    .select()
    .from(attempts)
    .where(
      and(
        eq(attempts.deviceId, device.id),
        or(
          notInArray(attempts.method, ["GET", "HEAD"]),
          isNull(attempts.status),
          and(gte(attempts.status, 400), ne(attempts.status, 404)),
        ),
        older(part, attempts.at, attempts.id),
      ),
    )
    .orderBy(desc(attempts.at), desc(attempts.id))
    .limit(part.limit);
  return rows.map(({ id, at, method, path, status, outcome }) => ({
    kind: "call",
    id,
    at,
    method,
    path,
    status,
    outcome,
  }));
}

/** The phone's requests that came to something else than the one before at that door; challenges stand apart. */
export async function requestsOf(tx: Transaction, device: Device, part: Part): Promise<TimelineItem[]> {
  const { id, at, path, status, outcome, reason, address } = phoneRequests;
  const result = sql`concat_ws(' ', ${outcome}, ${reason}, ${address})`;
  const marked = tx
    .select({
      id,
      at,
      path,
      status,
      outcome,
      reason,
      address,
      fresh: sql<boolean>`${result} is distinct from lag(${result}) over (
        partition by split_part(${path}, '/', 2), ${outcome} = 'challenged' order by ${at}, ${id})`.as(
        "fresh",
      ),
    })
    .from(phoneRequests)
    .where(and(inArray(phoneRequests.mac, await macsOf(tx, device)), eq(phoneRequests.deviceId, device.id)))
    .as("marked");
  const rows = await tx
    .select()
    .from(marked)
    .where(and(marked.fresh, older(part, sql`${marked.at}`, sql`${marked.id}`)))
    .orderBy(desc(marked.at), desc(marked.id))
    .limit(part.limit);
  return rows.map(({ fresh: _fresh, ...row }) => ({
    kind: "request",
    ...row,
    outcome: row.outcome as RequestOutcome,
  }));
}

/** The MACs that the device has had: its requests are found by them. */
async function macsOf(tx: Transaction, device: Device): Promise<string[]> {
  const rows = await tx
    .select({ mac: sql<string | null>`${auditEntries.before} ->> 'mac'` })
    .from(auditEntries)
    .where(and(eq(auditEntries.thingId, device.id), eq(auditEntries.verb, "device.replace-mac")));
  return [device.mac, ...rows.flatMap(({ mac }) => mac ?? [])];
}

/** Where the truth line stands, each stage at the time of its newest proof or failure. */
export async function stagesOf(tx: Transaction, device: Device, part: Part): Promise<TimelineItem[]> {
  const rows = await tx.select().from(stages).where(eq(stages.deviceId, device.id));
  return rows
    .map(({ stage, at, source, reason, remedy }): TimelineItem => {
      // Stages have no id of their own; within a device they are told apart by their place.
      const id = `00000000-0000-7000-8000-00000000000${stageNames.indexOf(stage)}`;
      return { kind: "stage", id, at, stage, source, reason, remedy };
    })
    .filter(({ at, id }) => {
      if (!part.after) return true;
      return at < part.after.at || (at.getTime() === part.after.at.getTime() && id < part.after.id);
    });
}
