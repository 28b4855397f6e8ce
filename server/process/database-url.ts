import path from "node:path";
import postgres from "postgres";
import { keptEmbeddedUrl, startEmbedded } from "@/db/embedded";

const NAME = "offhook";

/** The embedded server's own database for Offhook, made when missing. */
export async function offhookDatabase(serverUrl: string): Promise<string> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    const [there] = await sql`select 1 from pg_database where datname = ${NAME}`;
    if (!there) await sql.unsafe(`create database ${NAME}`);
  } finally {
    await sql.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${NAME}`;
  return url.href;
}

export const embeddedFolder = (dataDir: string) => path.resolve(dataDir, "postgres");

/**
 * The embedded database for a command that runs beside the app: the running one, or one started for the command.
 * `release` stops what was started.
 */
export async function borrowEmbedded(dataDir: string): Promise<{ url: string; release(): Promise<void> }> {
  const folder = embeddedFolder(dataDir);
  const running = await keptEmbeddedUrl(folder);
  if (running && (await answers(running))) {
    return { url: await offhookDatabase(running), release: async () => {} };
  }
  const started = await startEmbedded({ dataDir: folder });
  return { url: await offhookDatabase(started.url), release: () => started.stop() };
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
