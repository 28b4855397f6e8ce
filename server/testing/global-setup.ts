import { existsSync } from "node:fs";
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/db/embedded";
import { reapLeftOver } from "@/db/embedded-left-over";
import { migrate } from "@/db/migrate";
import { migrateRunner } from "@/server/runner/schema";

declare module "vitest" {
  interface ProvidedContext {
    /** Superuser URL of the cluster of this run. */
    postgresUrl: string;
  }
}

const PREFIX = "offhook-test-";
const TEMPLATE = "template_offhook";

/** One PostgreSQL for the whole test run, with a migrated template database that tests copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepKilledRuns();
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(folder, 0o755);
  const embedded = await startEmbedded({
    dataDir: join(folder, "postgres"),
    settings: {
      fsync: "off",
      full_page_writes: "off",
      synchronous_commit: "off",
      max_connections: "300",
      log_checkpoints: "off",
    },
  });
  const stop = async () => {
    await embedded.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await makeTemplate(embedded.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("postgresUrl", embedded.url);
  return stop;
}

async function makeTemplate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  await sql`create database ${sql(TEMPLATE)}`;
  await sql.end();
  const template = new URL(url);
  template.pathname = `/${TEMPLATE}`;
  await migrate(template.href);
  await migrateRunner(template.href);
}

/** Ends and removes the clusters of test runs that were killed outright; those in use are left alone. */
async function sweepKilledRuns(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const folder = join(tmpdir(), name);
    if (!existsSync(join(folder, "postgres.supervisor"))) continue;
    const inUse = await reapLeftOver(join(folder, "postgres"), Date.now() + 5_000).then(
      () => false,
      () => true,
    );
    if (!inUse) await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}
