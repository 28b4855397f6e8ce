import { type SQL, sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";
import { devices } from "./devices";
import { tenants } from "./tenants";

/** A key at a vendor's redirect service, with its own queue. */
export const redirectAccounts = pgTable(
  "redirect_accounts",
  {
    id: id().primaryKey(),
    tenantId: uuid()
      .notNull()
      .references(() => tenants.id, { onDelete: "cascade" }),
    vendor: text().notNull(),
    apiUrl: text().notNull(),
    keyId: text().notNull(),
    keySecretSealed: text().notNull(),
    /** How many registrations run at once. */
    queuenum: integer().notNull().default(8),
    /** How many may wait. */
    queuecap: integer().notNull().default(1000),
    /** Since when the operator lets nothing out of the queue. */
    pausedAt: moment(),
    company: text(),
    testedAt: moment(),
    testOk: boolean(),
    testMessage: text(),
    testRemedy: text(),
    sweptAt: moment(),
    sweepMessage: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [unique().on(t.tenantId, t.vendor), unique().on(t.tenantId, t.id)],
);

/**
 * The device's entry at the redirect service: what was asked last (`desired`, `generation`), how far it has come
 * (`phase`) and how the last one that ended ended (`outcome`). `status` is what the screens and REST show.
 */
export const registrations = pgTable(
  "registrations",
  {
    id: id().primaryKey(),
    tenantId: uuid().notNull(),
    deviceId: uuid().notNull().unique(),
    /** In master mode the account belongs to the master tenant. */
    accountTenantId: uuid().notNull(),
    accountId: uuid().notNull(),
    desired: text({ enum: ["registered", "none"] }).notNull(),
    phase: text({ enum: ["idle", "queued", "dispatched"] }).notNull(),
    outcome: text({ enum: ["none", "registered", "failed"] }).notNull(),
    /** Counts what was asked; an older run finds a newer number and gives way. */
    generation: integer().notNull().default(1),
    /** The generation for which a call to the service is being made right now. */
    inFlightGeneration: integer(),
    /** After a deregistration: register again, at the account that the mode then names. */
    thenRegister: boolean().notNull().default(false),
    /** After a deregistration: delete the device. */
    thenDelete: boolean().notNull().default(false),
    attemptsMade: integer().notNull().default(0),
    queuedAt: moment(),
    nextAttemptAt: moment(),
    /** What the service asked to wait for (`Retry-After`): nothing wakes the registration before but a person. */
    notBefore: moment(),
    registeredAt: moment(),
    /** The MAC whose entry the service may hold; it differs from the device's own after a replacement. */
    listedMac: text(),
    lastMessage: text(),
    remedy: text(),
    /** When the sweep last compared the service's entry with ours. */
    comparedAt: moment(),
    updatedAt: createdAt(),
    status: text()
      .notNull()
      .generatedAlwaysAs(
        (): SQL => sql`case
          when phase <> 'idle' and desired = 'none' then 'deregistering'
          when phase = 'queued' then 'queued'
          when phase = 'dispatched' then 'running'
          else outcome end`,
      ),
  },
  (t) => [
    unique().on(t.tenantId, t.id),
    index().on(t.accountId, t.phase, t.queuedAt),
    index().on(t.tenantId, t.status),
    foreignKey({
      columns: [t.tenantId, t.deviceId],
      foreignColumns: [devices.tenantId, devices.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.accountTenantId, t.accountId],
      foreignColumns: [redirectAccounts.tenantId, redirectAccounts.id],
    }),
  ],
);

/** One call to a redirect service, redacted. Calls of Test have no device. */
export const attempts = pgTable(
  "attempts",
  {
    id: id().primaryKey(),
    tenantId: uuid()
      .notNull()
      .references(() => tenants.id, { onDelete: "cascade" }),
    deviceId: uuid(),
    accountId: uuid(),
    at: moment().notNull(),
    method: text().notNull(),
    path: text().notNull(),
    status: integer(),
    durationMs: integer().notNull(),
    outcome: text().notNull(),
  },
  (t) => [
    index().on(t.tenantId, t.deviceId, t.at),
    foreignKey({
      columns: [t.tenantId, t.deviceId],
      foreignColumns: [devices.tenantId, devices.id],
    }).onDelete("cascade"),
  ],
);
