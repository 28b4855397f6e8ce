import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";

export type TestDatabase = {
  /** Superuser URL of a database of its own. */
  url: string;
  drop(): Promise<void>;
};

/** A fresh copy of the migrated template database; connections still open when it is dropped are cut. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  const url = new URL(inject("postgresUrl"));
  await asSuperuser((sql) => sql`create database ${sql(name)} template template_offhook`);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => asSuperuser((sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

async function asSuperuser(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(inject("postgresUrl"), { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
