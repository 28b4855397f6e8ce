import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/env";

/** The role the app's own connections run as: owns nothing, sees only the tenant of its transaction. */
export const APP_ROLE = "offhook_app";
/** The role of the few look-ups that cross tenants: owns nothing, sees every tenant. */
export const OPERATOR_ROLE = "offhook_operator";

export type Database = PostgresJsDatabase & { $client: postgres.Sql };
/** A transaction in which row-level security is already set. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/**
 * Opens the app's connections. Every one of them starts as `offhook_app`, whoever the URL signs in as.
 * @param url PostgreSQL URL whose user is a member of `offhook_app` (the migrations grant that).
 */
export function connect(url: string, options: { max?: number } = {}): Database {
  const client = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => {},
    connection: { role: APP_ROLE, application_name: "offhook" },
  });
  return drizzle(client, { casing: "snake_case" });
}

let shared: Database | undefined;

/** The process's own pool, opened at the first use. */
export function database(): Database {
  shared ??= connect(databaseUrl());
  return shared;
}

/** Makes `database()` use another one: a test file's own, or none. */
export function setDatabase(db: Database | undefined): void {
  shared = db;
}

export async function closeDatabase(): Promise<void> {
  const open = shared;
  shared = undefined;
  await open?.$client.end({ timeout: 5 });
}

function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start Offhook with `npm start`.");
  return url;
}
