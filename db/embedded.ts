import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { access, chmod, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { type Binaries, embeddedBinaries } from "./embedded-binaries";
import { reapLeftOver, supervisorFile } from "./embedded-left-over";
import { assertPassable, makePassableFolder, type Owner, systemOwner } from "./embedded-owner";

const run = promisify(execFile);
const HOST = "127.0.0.1";
const SUPERUSER = "postgres";
const START_WITHIN_MS = 30_000;
const STOP_WITHIN_MS = 20_000;
const RETRY_MS = 200;
const READY = "database system is ready to accept connections";
/** What a server says while an earlier one, killed outright, has not quite gone. */
const NOT_YET =
  /lock file ".*" already exists|pre-existing shared memory block|could not bind|lock file ".*" is empty/;

export type EmbeddedOptions = {
  /** Folder of the data; made when missing. Port, password and supervisor's pid are kept in files beside it. */
  dataDir: string;
  /** Server settings, as in postgresql.conf. */
  settings?: Record<string, string>;
  /** Receives each line PostgreSQL writes to its log. */
  log?: (line: string) => void;
};

export type EmbeddedPostgres = {
  /** Superuser URL, loopback TCP, database `postgres`. A secret. */
  url: string;
  /** Fast shutdown; resolves when the process is gone. */
  stop(): Promise<void>;
  /** Called once when PostgreSQL ends without `stop()` having been asked for. */
  onExit(callback: (reason: string) => void): void;
};

/**
 * Starts the embedded PostgreSQL on a data folder, ending first what a `kill -9` of an earlier supervisor left behind.
 * Throws in words when the folder is in use, cannot be reached by the system user, or the server does not start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const deadline = Date.now() + START_WITHIN_MS;
  const [owner, binaries] = await Promise.all([systemOwner(), embeddedBinaries()]);
  await makePassableFolder(dirname(dataDir));
  await assertPassable(dirname(dataDir), owner);
  await assertPassable(binaries.folder, owner);
  await reapLeftOver(dataDir, deadline);
  const password = await prepareData(binaries, dataDir, owner);
  for (;;) {
    const port = await keptPort(`${dataDir}.port`);
    const attempt = await launch(binaries, dataDir, owner, port, options);
    if (attempt.ready) {
      await writeFile(supervisorFile(dataDir), String(process.pid));
      return supervise(attempt.child, `postgres://${SUPERUSER}:${password}@${HOST}:${port}/postgres`);
    }
    if (!NOT_YET.test(attempt.output) || Date.now() > deadline) {
      throw new Error(`The embedded PostgreSQL did not start:\n${attempt.output.trim()}`);
    }
    await new Promise((done) => setTimeout(done, RETRY_MS));
    await reapLeftOver(dataDir, deadline);
  }
}

/** The superuser URL of the server that was last started on this folder, whether or not it runs; null when none was. */
export async function keptEmbeddedUrl(dataDir: string): Promise<string | null> {
  const [port, password] = await Promise.all(
    ["port", "password"].map((name) => readFile(`${dataDir}.${name}`, "utf8").catch(() => "")),
  );
  return port && password ? `postgres://${SUPERUSER}:${password}@${HOST}:${port}/postgres` : null;
}

/** Makes the data once, complete or not at all, and returns the superuser's password. */
async function prepareData(binaries: Binaries, dataDir: string, owner: Owner | undefined): Promise<string> {
  const passwordFile = `${dataDir}.password`;
  const kept = await readFile(passwordFile, "utf8").catch(() => undefined);
  if (await exists(`${dataDir}/PG_VERSION`)) {
    if (kept) return kept;
    throw new Error(`The password of the embedded PostgreSQL is missing: ${passwordFile}`);
  }
  const password = kept || randomBytes(24).toString("hex");
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (owner) await chown(passwordFile, owner.uid, owner.gid);
  const fresh = `${dataDir}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  await chmod(fresh, 0o700);
  if (owner) await chown(fresh, owner.uid, owner.gid);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = [`--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  await run(binaries.initdb, ["-D", fresh, ...locale, ...access], { ...owner, cwd: "/", env: environment() });
  await rename(fresh, dataDir);
  return password;
}

type Attempt = { ready: true; child: ChildProcess } | { ready: false; output: string };

async function launch(
  binaries: Binaries,
  dataDir: string,
  owner: Owner | undefined,
  port: number,
  options: EmbeddedOptions,
): Promise<Attempt> {
  const settings = {
    listen_addresses: HOST,
    port: String(port),
    unix_socket_directories: "",
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // A group of its own: Ctrl-C in a terminal must reach the supervisor only, which stops PostgreSQL last.
  const child = spawn(binaries.postgres, ["-D", dataDir, ...flags], {
    ...owner,
    cwd: "/",
    env: environment(),
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  return new Promise((settle) => {
    let output = "";
    let ready = false;
    child.once("error", (error) => settle({ ready: false, output: error.message }));
    child.once("close", () => settle({ ready: false, output }));
    createInterface({ input: child.stderr }).on("line", (line) => {
      options.log?.(line);
      if (ready) return;
      output += `${line}\n`;
      ready = line.includes(READY);
      if (ready) settle({ ready: true, child });
    });
  });
}

function supervise(child: ChildProcess, url: string): EmbeddedPostgres {
  let stopping = false;
  let gone: string | undefined;
  let listener: ((reason: string) => void) | undefined;
  const exited = new Promise<void>((done) => {
    child.once("exit", (code, signal) => {
      gone = `PostgreSQL ended (${signal ?? `code ${code}`})`;
      if (!stopping) listener?.(gone);
      done();
    });
  });
  return {
    url,
    onExit(callback) {
      listener = callback;
      if (gone && !stopping) callback(gone);
    },
    async stop() {
      stopping = true;
      if (gone) return;
      child.kill("SIGINT");
      const force = setTimeout(() => child.kill("SIGQUIT"), STOP_WITHIN_MS);
      await exited;
      clearTimeout(force);
    },
  };
}

/** The port of last time when it is still free, else a free one, kept for the next time. */
async function keptPort(file: string): Promise<number> {
  const kept = Number(await readFile(file, "utf8").catch(() => "0"));
  const port = (kept > 0 && (await tryPort(kept))) || (await tryPort(0));
  if (!port) throw new Error("No free port on the loopback address for the embedded PostgreSQL.");
  await writeFile(file, String(port));
  return port;
}

async function tryPort(wanted: number): Promise<number | undefined> {
  const server = createServer();
  return new Promise((done) => {
    server.once("error", () => done(undefined));
    server.listen(wanted, HOST, () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" ? address?.port : undefined));
    });
  });
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC", NODE_ENV: process.env.NODE_ENV };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
