import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";

export type RunningApp = {
  url: string;
  /** Everything it has written so far. */
  output(): string;
  /** A clean stop, as Ctrl-C does it. */
  stop(): Promise<void>;
  /** SIGKILL for the supervisor and all of its children at once. */
  kill(): Promise<void>;
  /** Runs a command of the app (`token`, `identify`) on the same database and returns what it printed. */
  command(args: string[]): Promise<string>;
};

const READY = /Offhook is ready at (\S+)/;

/** Keys for one test's installation; an app that is started again on the same database needs the same ones. */
export const testKeys = () => ({
  AUTH_SECRET: randomBytes(32).toString("base64"),
  SECRETS_KEY: randomBytes(32).toString("base64"),
});

/**
 * Starts the built app (`dist/main.js`, `.next`) as its own processes on a database, the way production runs it.
 * @param port 0 picks a free one; give the same one again to restart an installation whose phones know the address.
 */
export async function startApp(options: {
  databaseUrl: string;
  keys: { AUTH_SECRET: string; SECRETS_KEY: string };
  port?: number;
  env?: Record<string, string>;
}): Promise<RunningApp> {
  const port = options.port || (await freePort());
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    LOG_LEVEL: "warn",
    HOST: "127.0.0.1",
    DATABASE_URL: options.databaseUrl,
    OUTBOUND_ALLOW: "127.0.0.0/8",
    PORT: String(port),
    APP_URL: `http://localhost:${port}`,
    ...options.keys,
    ...options.env,
  };
  const entry = path.resolve("dist/main.js");
  const child = spawn(process.execPath, [entry], { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const url = await readyAt(child, () => output);
  return {
    url,
    output: () => output,
    stop: () => end(child, () => child.kill("SIGINT")),
    kill: () => end(child, () => child.pid && process.kill(-child.pid, "SIGKILL")),
    command: (args) => capture(entry, args, env),
  };
}

function readyAt(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((done, fail) => {
    const look = () => {
      const url = READY.exec(output())?.[1];
      if (url) done(url);
    };
    child.stdout?.on("data", look);
    child.once("exit", () => fail(new Error(`The app did not start:\n${output()}`)));
  });
}

function end(child: ChildProcess, how: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  how();
  return gone;
}

function capture(entry: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [entry, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (err += chunk));
    child.once("exit", (code) => (code === 0 ? done(out.trim()) : fail(new Error(err || out))));
  });
}

async function freePort(): Promise<number> {
  const { createServer } = await import("node:net");
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
