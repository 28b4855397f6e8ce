import type { Transaction } from "@/db/connection";
import { auditEntries } from "@/db/schema/records";
import type { Actor } from "@/server/context";
import { REDACTED } from "@/server/secrets";

export type AuditEntry = {
  /** Noun and verb, e.g. "device.register". */
  verb: string;
  thing: { kind: string; id: string | null; name: string };
  before?: unknown;
  after?: unknown;
};

const SECRET_NAME = /secret|password|hash|sealed|token$/i;

/** Replaces every value whose name says that it is a secret, at any depth. */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact);
  if (value instanceof Date) return value.toISOString();
  if (value && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        SECRET_NAME.test(name) && inner != null ? REDACTED : redact(inner),
      ]),
    );
  }
  return value;
}

/** Writes one audit entry in the transaction of the change it tells of. */
export async function recordAudit(
  tx: Transaction,
  who: { tenantId: string; actor: Actor; address: string | null },
  entry: AuditEntry,
): Promise<void> {
  await tx.insert(auditEntries).values({
    tenantId: who.tenantId,
    actorKind: who.actor.kind,
    actorId: who.actor.id,
    actorName: who.actor.name,
    address: who.address,
    verb: entry.verb,
    thingKind: entry.thing.kind,
    thingId: entry.thing.id,
    thingName: entry.thing.name,
    before: redact(entry.before) ?? null,
    after: redact(entry.after) ?? null,
  });
}
