import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";
import { tenants } from "./tenants";

/** A phone. A MAC is one device in the whole installation. */
export const devices = pgTable(
  "devices",
  {
    id: id().primaryKey(),
    tenantId: uuid()
      .notNull()
      .references(() => tenants.id, { onDelete: "cascade" }),
    /** 12 lower-case hex digits. */
    mac: text().notNull().unique(),
    vendor: text().notNull(),
    model: text().notNull(),
    name: text().notNull(),
    extension: text().notNull(),
    enabled: boolean().notNull().default(true),
    firmware: text(),
    lastSeenAt: moment(),
    /** The provisioning credentials that the phone used last, which tells whether a rotation has reached it. */
    usedCredentialId: uuid(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    unique().on(t.tenantId, t.id),
    index().on(t.tenantId, t.mac),
    check("devices_mac", sql`${t.mac} ~ '^[0-9a-f]{12}$'`),
  ],
);

/** A SIP account on a device. */
export const lines = pgTable(
  "lines",
  {
    id: id().primaryKey(),
    tenantId: uuid().notNull(),
    deviceId: uuid().notNull(),
    position: integer().notNull(),
    number: text().notNull(),
    userId: text().notNull(),
    authId: text().notNull(),
    passwordSealed: text().notNull(),
    displayName: text().notNull(),
    registrar: text().notNull(),
    port: integer(),
    transport: text({ enum: ["udp", "tcp", "tls"] }).notNull(),
  },
  (t) => [
    unique().on(t.tenantId, t.deviceId, t.position),
    foreignKey({
      columns: [t.tenantId, t.deviceId],
      foreignColumns: [devices.tenantId, devices.id],
    }).onDelete("cascade"),
  ],
);

/** The truth line: one row for each stage that was reached (`reachedAt`) or that failed (`reason`). */
export const stages = pgTable(
  "stages",
  {
    tenantId: uuid().notNull(),
    deviceId: uuid().notNull(),
    stage: text({ enum: ["listed", "redirected", "provisioned", "online"] }).notNull(),
    at: moment().notNull(),
    source: text().notNull(),
    /** Which revision of the configuration was taken (provisioned only). */
    revision: text(),
    reason: text(),
    remedy: text(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.deviceId, t.stage] }),
    foreignKey({
      columns: [t.tenantId, t.deviceId],
      foreignColumns: [devices.tenantId, devices.id],
    }).onDelete("cascade"),
  ],
);
