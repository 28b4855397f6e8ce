import { and, desc, eq, gte, ilike, like, lt, lte, or, type SQL } from "drizzle-orm";
import { z } from "zod";
import { auditEntries } from "@/db/schema/records";
import { decodeTimeCursor, pageOf } from "@/server/page";
import { normaliseMac } from "@/server/provisioning/mac";
import { tenantVerb } from "@/server/verb";
import { type AuditRange, listAuditInput } from "./schema";

const HOUR = 3_600_000;
const SPANS: Record<Exclude<AuditRange, "all">, number> = {
  hour: HOUR,
  day: 24 * HOUR,
  week: 7 * 24 * HOUR,
  month: 30 * 24 * HOUR,
};

/** Who changed what, newest first, with what it was before and after. */
export const listAudit = tenantVerb({
  permission: "audit:read",
  kind: "query",
  input: listAuditInput,
  async run({ tx, input }) {
    const past = input.cursor ? decodeTimeCursor(input.cursor) : null;
    const rows = await tx
      .select()
      .from(auditEntries)
      .where(
        and(
          matching(input),
          past
            ? or(
                lt(auditEntries.at, past.at),
                and(eq(auditEntries.at, past.at), lt(auditEntries.id, past.id)),
              )
            : undefined,
        ),
      )
      .orderBy(desc(auditEntries.at), desc(auditEntries.id))
      .limit(input.limit + 1);
    const page = pageOf(rows, input.limit, (row) => [row.at.toISOString(), row.id]);
    return {
      items: page.items.map((row) => ({
        id: row.id,
        at: row.at,
        person: { kind: row.actorKind, id: row.actorId, name: row.actorName },
        address: row.address,
        verb: row.verb,
        thing: { kind: row.thingKind, id: row.thingId, name: row.thingName },
        before: row.before,
        after: row.after,
      })),
      nextCursor: page.nextCursor,
    };
  },
});

const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");

function matching({ person, thing, verb, range, since, until }: z.output<typeof listAuditInput>) {
  const from = range === "all" ? null : new Date(Date.now() - SPANS[range]);
  return and(
    person ? or(eq(auditEntries.actorId, person), eq(auditEntries.actorName, person)) : undefined,
    thing ? ofThing(thing) : undefined,
    verb ? or(eq(auditEntries.verb, verb), like(auditEntries.verb, `${literally(verb)}.%`)) : undefined,
    from ? gte(auditEntries.at, from) : undefined,
    since ? gte(auditEntries.at, since) : undefined,
    until ? lte(auditEntries.at, until) : undefined,
  );
}

function ofThing(text: string): SQL | undefined {
  return or(
    ilike(auditEntries.thingName, `%${literally(normaliseMac(text) ?? text)}%`),
    eq(auditEntries.thingKind, text),
    eq(auditEntries.thingId, text),
  );
}

/** Choices are made of the newest entries only: their number is bounded, the log's is not. */
const LOOKED_AT = 5000;

/** Who acted and what was done of late, for the filters. */
export const auditChoices = tenantVerb({
  permission: "audit:read",
  kind: "query",
  input: z.object({}),
  async run({ tx }) {
    const { actorKind, actorId, actorName, verb } = auditEntries;
    const latest = tx
      .select({ actorKind, actorId, actorName, verb })
      .from(auditEntries)
      .orderBy(desc(auditEntries.at))
      .limit(LOOKED_AT)
      .as("latest");
    const people = await tx
      .selectDistinct({ kind: latest.actorKind, id: latest.actorId, name: latest.actorName })
      .from(latest)
      .limit(200);
    const verbs = await tx.selectDistinct({ verb: latest.verb }).from(latest).orderBy(latest.verb);
    people.sort((a, b) => a.name.localeCompare(b.name));
    return { people, verbs: verbs.map((row) => row.verb) };
  },
});
