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
  /** The language of their screens and mails, by the id of a file in `server/languages`; null: the browser's. */
  language: text(),
  createdAt: createdAt(),
});

/** A person as an OpenID Connect provider knows them: what it calls the subject, never the e-mail. */
export const identities = pgTable(
  "identities",
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    lastUsedAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index().on(t.userId)],
);

/** A link with which somebody joins a tenant; only the SHA-256 of its token is kept. */
export const invitations = pgTable(
  "invitations",
  {
    id: id().primaryKey(),
    tenantId: uuid()
      .notNull()
      .references(() => tenants.id, { onDelete: "cascade" }),
    email: text().notNull(),
    role: text({ enum: ["admin", "viewer"] }).notNull(),
    hash: text().notNull().unique(),
    /** Who invited, as the invited person is told. */
    invitedBy: text().notNull(),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    acceptedAt: moment(),
    revokedAt: moment(),
  },
  (t) => [unique().on(t.tenantId, t.id), index().on(t.tenantId, t.createdAt)],
);

/** A link with which somebody chooses a new password; only the SHA-256 of its token is kept. */
export const passwordResets = pgTable(
  "password_resets",
  {
    id: id().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    hash: text().notNull().unique(),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (t) => [index().on(t.userId)],
);

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
