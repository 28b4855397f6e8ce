import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";
import { tenants } from "./tenants";

/** The phones' access log. What belongs to no known device belongs to the master tenant. */
export const phoneRequests = pgTable(
  "phone_requests",
  {
    id: id().primaryKey(),
    tenantId: uuid().notNull(),
    deviceId: uuid(),
    at: moment().notNull(),
    address: text().notNull(),
    method: text().notNull(),
    path: text().notNull(),
    status: integer().notNull(),
    username: text(),
    userAgent: text(),
    mac: text(),
    outcome: text().notNull(),
    reason: text().notNull(),
  },
  (t) => [index().on(t.tenantId, t.at), index().on(t.tenantId, t.mac, t.at)],
);

/** Every write: who, what, when, from where, before and after; secrets are replaced before they come here. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: id().primaryKey(),
    tenantId: uuid()
      .notNull()
      .references(() => tenants.id, { onDelete: "cascade" }),
    at: createdAt(),
    actorKind: text({ enum: ["user", "token", "system"] }).notNull(),
    actorId: text(),
    actorName: text().notNull(),
    address: text(),
    verb: text().notNull(),
    thingKind: text().notNull(),
    thingId: text(),
    thingName: text().notNull(),
    before: jsonb(),
    after: jsonb(),
  },
  (t) => [index().on(t.tenantId, t.at), index().on(t.tenantId, t.thingId, t.at)],
);

/** Events that were promised in a transaction and still have to reach the durable functions. */
export const outboxEvents = pgTable(
  "outbox_events",
  {
    id: id().primaryKey(),
    tenantId: uuid()
      .notNull()
      .references(() => tenants.id, { onDelete: "cascade" }),
    name: text().notNull(),
    data: jsonb().notNull(),
    createdAt: createdAt(),
    sentAt: moment(),
  },
  (t) => [index().on(t.sentAt, t.createdAt)],
);
