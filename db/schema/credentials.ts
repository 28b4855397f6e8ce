import { boolean, foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";
import { devices } from "./devices";
import { tenants } from "./tenants";

/** Given to the redirect service for one phone; opens /ztprov only. */
export const ztpCredentials = pgTable(
  "ztp_credentials",
  {
    id: id().primaryKey(),
    tenantId: uuid().notNull(),
    deviceId: uuid().notNull(),
    username: text().notNull(),
    passwordSealed: text().notNull(),
    singleUse: boolean().notNull().default(false),
    createdAt: createdAt(),
    expiresAt: moment(),
    /** When the redirect service took them. */
    givenAt: moment(),
    usedAt: moment(),
    revokedAt: moment(),
  },
  (t) => [
    unique().on(t.tenantId, t.id),
    index().on(t.deviceId),
    foreignKey({
      columns: [t.tenantId, t.deviceId],
      foreignColumns: [devices.tenantId, devices.id],
    }).onDelete("cascade"),
  ],
);

/** What a phone uses for /prov: its own pair, or (without a device) the tenant's pair. */
export const provisioningCredentials = pgTable(
  "provisioning_credentials",
  {
    id: id().primaryKey(),
    tenantId: uuid()
      .notNull()
      .references(() => tenants.id, { onDelete: "cascade" }),
    deviceId: uuid(),
    username: text().notNull(),
    passwordSealed: text().notNull(),
    createdAt: createdAt(),
    usedAt: moment(),
    retiredAt: moment(),
  },
  (t) => [
    unique().on(t.tenantId, t.id),
    index().on(t.tenantId, t.deviceId),
    foreignKey({
      columns: [t.tenantId, t.deviceId],
      foreignColumns: [devices.tenantId, devices.id],
    }).onDelete("cascade"),
  ],
);
