import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { OPERATOR_ROLE } from "./connection";
import { applyPolicies } from "./policies";
import { applyTriggers } from "./triggers";

/** Any fixed number: processes that start together migrate one after the other. */
const MIGRATION_LOCK = 7_340_411;

/**
 * Brings a database up to date as its owner: the generated migrations, then policies and triggers.
 * @param url PostgreSQL URL of a user that may create tables and roles.
 */
export async function migrate(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await runMigrations(drizzle(client), { migrationsFolder: path.resolve("db/migrations") });
    await client.begin(async (tx) => {
      await applyPolicies(tx);
      // The operator is told whether the database is of this version.
      await tx.unsafe(`
        grant usage on schema drizzle to ${OPERATOR_ROLE};
        grant select on drizzle.__drizzle_migrations to ${OPERATOR_ROLE}`);
      await applyTriggers(tx);
    });
  } finally {
    await client.end({ timeout: 5 });
  }
}
