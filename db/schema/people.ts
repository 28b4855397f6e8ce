import { boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";
import { tenants } from "./tenants";

export const users = pgTable("users", {
  id: id().primaryKey(),
  email: text().notNull().unique(),
  name: text().notNull(),
  /** argon2id, null while the person has not chosen a password. */
  passwordHash: text(),
  isOperator: boolean().notNull().default(false),
  failedSignIns: integer().notNull().default(0),
  lockedUntil: moment(),
  createdAt: createdAt(),
});

export const memberships = pgTable(
  "memberships",
  {
    tenantId: uuid()
      .notNull()
      .references(() => tenants.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text({ enum: ["admin", "viewer"] }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.userId] }), index().on(t.userId)],
);

/** A signed-in browser. The cookie names it; ending it here signs that browser out. */
export const sessions = pgTable(
  "sessions",
  {
    id: id().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    address: text(),
    userAgent: text(),
    createdAt: createdAt(),
    lastSeenAt: createdAt(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
  },
  (t) => [index().on(t.userId)],
);

/** API tokens; only the SHA-256 of the token is kept. An operator's token belongs to the master tenant. */
export const apiTokens = pgTable(
  "api_tokens",
  {
    id: id().primaryKey(),
    tenantId: uuid()
      .notNull()
      .references(() => tenants.id, { onDelete: "cascade" }),
    name: text().notNull(),
    role: text({ enum: ["operator", "admin", "viewer"] }).notNull(),
    hash: text().notNull().unique(),
    createdAt: createdAt(),
    lastUsedAt: moment(),
    expiresAt: moment(),
    revokedAt: moment(),
  },
  (t) => [unique().on(t.tenantId, t.id)],
);
