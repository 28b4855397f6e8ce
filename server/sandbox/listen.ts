import { createServer } from "node:http";
import type { SandboxOptions } from "./options";
import { createSandbox, type Sandbox } from "./sandbox";

export type ListeningSandbox = {
  sandbox: Sandbox;
  /** Without a trailing slash. */
  origin: string;
  /** What a redirect account holds as its API address. */
  apiUrl: string;
  close(): Promise<void>;
};

/** Puts a sandbox on a port of its own, below `mount` (e.g. "/sandbox"). Port 0 takes a free one. */
export async function listenSandbox(
  options: SandboxOptions,
  { port = 0, host = "127.0.0.1", mount = "" } = {},
): Promise<ListeningSandbox> {
  const sandbox = createSandbox(options);
  const server = createServer((req, res) => sandbox.handle(req, res));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  const origin = `http://${host.includes(":") ? `[${host}]` : host}:${actual}${mount}`;
  const close = async () => {
    await sandbox.close();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  return { sandbox, origin, apiUrl: `${origin}/api/v1/`, close };
}
