import { mkdir } from "node:fs/promises";
import path from "node:path";
import { closeDatabase, connect, setDatabase } from "@/db/connection";
import { type EmbeddedPostgres, startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { env } from "@/env";
import { firstOperatorLink } from "@/server/auth/first-operator";
import { demoLogin, refreshDemo, seedDemo } from "@/server/demo/seed";
import { usesInngestServer } from "@/server/inngest/client";
import { migrateRunner } from "@/server/runner/schema";
import { ensureMasterTenant } from "@/server/tenants/ensure-master";
import { type Child, keepRunning } from "./child";
import { embeddedFolder, offhookDatabase } from "./database-url";
import { embeddedKeys } from "./keys";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The whole of Offhook under one process: database, web, worker; started in this order and stopped in the reverse. */
export async function supervise({ dev }: { dev: boolean }): Promise<void> {
  const parts: { stop(): Promise<void> }[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (code: number) => {
    stopping ??= (async () => {
      for (const part of parts.reverse()) await part.stop();
    })();
    return stopping.finally(() => process.exit(code));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  try {
    const children = await prepare(parts, () => stop(1));
    const { PORT, APP_URL, DATA_DIR } = env();
    const launch = (part: "web" | "worker"): Child => {
      const child = keepRunning(part, {
        env: { ...children, ...(dev ? { OFFHOOK_DEV: "1" } : {}) },
        onDeath: say,
      });
      parts.push(child);
      return child;
    };
    const web = launch("web");
    const worker = usesInngestServer() ? null : launch("worker");
    const { port } = await web.ready;
    await worker?.ready;
    const address = PORT === 0 ? `http://localhost:${port}` : APP_URL;
    const login = children.OFFHOOK_EMBEDDED === "1" ? await demoLogin(path.resolve(DATA_DIR)) : null;
    say(`\nOffhook is ready at ${address}`);
    if (login) say(`Sign in as ${login.email} with the password ${login.password}`);
    const link = login ? null : await firstOperatorLink(address);
    if (link) say(`Make the operator's account, once, at ${link}`);
    await closeDatabase();
  } catch (error) {
    process.stderr.write(`\nOffhook did not start. ${whyNot(error)}\n`);
    await stop(1);
  }
}

/** Database up, migrated and not empty; returns what the children need beyond the environment. */
async function prepare(
  parts: { stop(): Promise<void> }[],
  onDatabaseGone: () => void,
): Promise<Record<string, string>> {
  const { DATABASE_URL, DATA_DIR, APP_URL, AUTH_SECRET, SECRETS_KEY } = env();
  if (DATABASE_URL && (!AUTH_SECRET || !SECRETS_KEY)) {
    const missing = [AUTH_SECRET ? "" : "AUTH_SECRET", SECRETS_KEY ? "" : "SECRETS_KEY"].filter(Boolean);
    throw new Error(
      `DATABASE_URL is set, but not ${missing.join(" and ")}. Make each with \`openssl rand -base64 32\` and keep it: what is sealed with a lost key is lost.`,
    );
  }
  const embedded = !DATABASE_URL;
  const dataDir = path.resolve(DATA_DIR);
  await mkdir(dataDir, { recursive: true });
  const keys: Record<string, string> = embedded ? { ...(await embeddedKeys(dataDir)) } : {};
  const url = DATABASE_URL ?? (await ownDatabase(dataDir, parts, onDatabaseGone));
  Object.assign(process.env, {
    ...(AUTH_SECRET ? {} : { AUTH_SECRET: keys.AUTH_SECRET }),
    ...(SECRETS_KEY ? {} : { SECRETS_KEY: keys.SECRETS_KEY }),
    DATABASE_URL: url,
    OFFHOOK_EMBEDDED: embedded ? "1" : "0",
  });
  env({ again: true });
  await migrate(url);
  if (!usesInngestServer()) await migrateRunner(url);
  setDatabase(connect(url, { max: 2 }));
  await ensureMasterTenant();
  if (embedded) {
    await seedDemo(dataDir, APP_URL);
    await refreshDemo(APP_URL);
  }
  return { OFFHOOK_EMBEDDED: embedded ? "1" : "0" };
}

async function ownDatabase(
  dataDir: string,
  parts: { stop(): Promise<void> }[],
  onGone: () => void,
): Promise<string> {
  say("Starting the database …");
  const server: EmbeddedPostgres = await startEmbedded({ dataDir: embeddedFolder(dataDir) });
  parts.push(server);
  server.onExit((reason) => {
    process.stderr.write(`${reason}. Offhook stops.\n`);
    onGone();
  });
  return offhookDatabase(server.url);
}

function whyNot(error: unknown): string {
  const { code, message } = Object(error);
  const away = ["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "EHOSTUNREACH", "CONNECT_TIMEOUT"].includes(code);
  return away ? `The database at DATABASE_URL does not answer (${message}).` : String(message ?? error);
}
