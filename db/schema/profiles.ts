import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";
import { devices } from "./devices";
import { tenants } from "./tenants";

/** What several devices of a tenant have in common: laid over the tenant's phone settings. */
export const profiles = pgTable(
  "profiles",
  {
    id: id().primaryKey(),
    tenantId: uuid()
      .notNull()
      .references(() => tenants.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** Phone settings by name; what is not named is inherited. */
    settings: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [unique().on(t.tenantId, t.id), unique().on(t.tenantId, t.name)],
);

/** The profiles of a device in their order; a later one is laid over an earlier one. */
export const deviceProfiles = pgTable(
  "device_profiles",
  {
    tenantId: uuid().notNull(),
    deviceId: uuid().notNull(),
    profileId: uuid().notNull(),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.deviceId, t.profileId] }),
    index().on(t.tenantId, t.profileId),
    foreignKey({
      columns: [t.tenantId, t.deviceId],
      foreignColumns: [devices.tenantId, devices.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.tenantId, t.profileId],
      foreignColumns: [profiles.tenantId, profiles.id],
    }).onDelete("cascade"),
  ],
);
