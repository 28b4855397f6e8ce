import { type ChildProcess, fork } from "node:child_process";

/** What a child tells its supervisor, and the other way round. */
type FromChild = { kind: "ready"; port?: number } | { kind: "failed"; message: string };

const STOP_WITHIN_MS = 15_000;
const RESTART_AFTER_MS = 1_000;

export type Child = {
  /** Resolves at the first "ready"; rejects when the child gives up before. */
  ready: Promise<{ port: number | undefined }>;
  stop(): Promise<void>;
};

/** Runs a part of the app as a process of its own and starts it again when it dies unasked. */
export function keepRunning(
  part: "web" | "worker",
  options: { env: Record<string, string>; onDeath(message: string): void },
): Child {
  let child: ChildProcess | undefined;
  let stopping = false;
  let wasReady = false;
  let restart: NodeJS.Timeout | undefined;
  let resolve: (ready: { port: number | undefined }) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<{ port: number | undefined }>((onReady, onFailed) => {
    resolve = onReady;
    reject = onFailed;
  });
  const launch = () => {
    const process_ = fork(process.argv[1] ?? "", [part], { env: { ...process.env, ...options.env } });
    child = process_;
    process_.on("message", (message: FromChild) => {
      if (message.kind === "ready") {
        wasReady = true;
        resolve({ port: message.port });
      } else reject(new Error(message.message));
    });
    process_.on("exit", (code, signal) => {
      if (stopping || !wasReady)
        return reject(new Error(`${part} ended (${signal ?? code}) before it was ready.`));
      options.onDeath(`${part} ended (${signal ?? code}); it is started again.`);
      restart = setTimeout(launch, RESTART_AFTER_MS);
    });
  };
  launch();
  return {
    ready: promise,
    async stop() {
      stopping = true;
      clearTimeout(restart);
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const gone = new Promise<void>((done) => running.once("exit", () => done()));
      running.send({ kind: "stop" });
      const late = setTimeout(() => running.kill("SIGKILL"), STOP_WITHIN_MS);
      await gone;
      clearTimeout(late);
    },
  };
}

/**
 * The child's side: starts the part, says so, stops it when asked, and ends at once when the supervisor is gone, so
 * that a `kill -9` of the supervisor leaves nothing behind that answers on its port.
 */
export async function asChild(start: () => Promise<{ port?: number; stop(): Promise<void> }>): Promise<void> {
  process.on("disconnect", () => process.exit(1));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
  try {
    const part = await start();
    process.on("message", async (message: { kind?: string }) => {
      if (message.kind !== "stop") return;
      await part.stop().catch(() => {});
      process.exit(0);
    });
    process.send?.({ kind: "ready", port: part.port } satisfies FromChild);
  } catch (error) {
    process.send?.({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    process.exit(1);
  }
}
