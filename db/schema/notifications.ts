import { boolean, foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";
import { tenants } from "./tenants";

/** Where a tenant wants to be told: an e-mail address or the URL of a webhook. The master tenant's hear of every tenant. */
export const notificationTargets = pgTable(
  "notification_targets",
  {
    id: id().primaryKey(),
    tenantId: uuid()
      .notNull()
      .references(() => tenants.id, { onDelete: "cascade" }),
    kind: text({ enum: ["email", "webhook"] }).notNull(),
    address: text().notNull(),
    /** Of a webhook: what its messages are signed with. */
    secretSealed: text(),
    /** Which events it is told. */
    events: text().array().notNull(),
    /** Of an e-mail address: the language it is written in. */
    language: text(),
    enabled: boolean().notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.tenantId, t.id), unique().on(t.tenantId, t.kind, t.address)],
);

/** Something that a tenant is told of, once: `key` names the occurrence. */
export const notifications = pgTable(
  "notifications",
  {
    id: id().primaryKey(),
    tenantId: uuid()
      .notNull()
      .references(() => tenants.id, { onDelete: "cascade" }),
    event: text().notNull(),
    key: text().notNull(),
    /** What the event's words are made of; no secret. */
    facts: jsonb().$type<Record<string, string | number | null>>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique().on(t.tenantId, t.id),
    unique().on(t.tenantId, t.event, t.key),
    index().on(t.tenantId, t.createdAt),
  ],
);

/** One message on its way to one target. `tenantId` is the target's. */
export const notificationDeliveries = pgTable(
  "notification_deliveries",
  {
    id: id().primaryKey(),
    tenantId: uuid().notNull(),
    targetId: uuid().notNull(),
    notificationId: uuid()
      .notNull()
      .references(() => notifications.id, { onDelete: "cascade" }),
    state: text({ enum: ["waiting", "sent", "failed"] })
      .notNull()
      .default("waiting"),
    attempts: integer().notNull().default(0),
    nextAttemptAt: moment(),
    /** What the last attempt said, in words. */
    lastMessage: text(),
    createdAt: createdAt(),
    sentAt: moment(),
  },
  (t) => [
    unique().on(t.tenantId, t.id),
    unique().on(t.targetId, t.notificationId),
    index().on(t.tenantId, t.createdAt),
    foreignKey({
      columns: [t.tenantId, t.targetId],
      foreignColumns: [notificationTargets.tenantId, notificationTargets.id],
    }).onDelete("cascade"),
  ],
);
