import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";

/** What a licence allows. */
export const plans = pgTable("plans", {
  id: id().primaryKey(),
  name: text().notNull().unique(),
  touchlessProvisioning: boolean().notNull(),
  deviceLimit: integer(),
  createdAt: createdAt(),
});

/** A customer; the one with `isMaster` is the master tenant, which the operator acts in. */
export const tenants = pgTable("tenants", {
  id: id().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  sipDomain: text(),
  isMaster: boolean().notNull().default(false),
  planId: uuid()
    .notNull()
    .references(() => plans.id),
  /** Since when its people and tokens are refused; its phones are served all the same. */
  suspendedAt: moment(),
  /** What they are told of it. */
  suspendedReason: text(),
  createdAt: createdAt(),
});

/** Named values of a tenant; installation-wide ones belong to the master tenant. Secrets stand in `sealed` only. */
export const settings = pgTable(
  "settings",
  {
    tenantId: uuid()
      .notNull()
      .references(() => tenants.id, { onDelete: "cascade" }),
    name: text().notNull(),
    value: jsonb(),
    sealed: text(),
    updatedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.name] })],
);
