import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { vi } from "vitest";
import type { SandboxKey, SandboxOptions } from "@/server/sandbox/options";
import { createSandbox, type Sandbox } from "@/server/sandbox/sandbox";

/** A call to the service as it comes in; `key` is its Access Key ID. */
export type Incoming = { method: string; path: string; key: string };

export type Service = {
  sandbox: Sandbox;
  origin: string;
  apiUrl: string;
  /** Every call so far, in order. */
  seen: Incoming[];
  /** The most calls of one key that were under way at once. */
  most: Map<string, number>;
  /** Keeps calls waiting that match, until the function given back is called. */
  hold(match: (call: Incoming) => boolean): () => void;
  /** Resolves when so many calls wait. */
  held(count: number): Promise<void>;
  /** Resolves when so many calls that match have come, those before included. */
  came(count: number, match?: (call: Incoming) => boolean): Promise<void>;
  /** Puts this key's account where a tenant's `PUT …/redirect-accounts/snom` takes it. */
  account(keyId: string): { apiUrl: string; keyId: string; keySecret: string };
  close(): Promise<void>;
};

export const isPut = (call: Incoming) => call.method === "PUT";
export const isDelete = (call: Incoming) => call.method === "DELETE";

/** A company of the sandbox with one key, named after it. */
export const companyOf = (name: string, role: SandboxKey["role"] = "Admin") => ({
  id: Buffer.from(name.padEnd(16, ".")).toString("hex").slice(0, 32),
  name,
  keys: [{ id: `ck_${name}`, secret: `secret-of-${name}`, role }],
});

/** The sandbox on loopback behind a gate, which lets a test stop time at the service and count what comes. */
export async function startService(options: SandboxOptions): Promise<Service> {
  const sandbox = createSandbox(options);
  const gates = new Set<{ match: (call: Incoming) => boolean; open: Promise<void> }>();
  const seen: Incoming[] = [];
  const most = new Map<string, number>();
  const underWay = new Map<string, number>();
  const told = new Set<() => void>();
  let waiting = 0;
  const tell = () => {
    for (const look of told) look();
  };
  const when = (is: () => boolean) =>
    new Promise<void>((done) => {
      const look = () => {
        if (!is()) return;
        told.delete(look);
        done();
      };
      told.add(look);
      look();
    });

  const server = createServer(async (req, res) => {
    const key = /id="([^"]*)"/.exec(req.headers.authorization ?? "")?.[1] ?? "";
    const call = { method: req.method ?? "", path: req.url ?? "", key };
    const now = (underWay.get(key) ?? 0) + 1;
    underWay.set(key, now);
    most.set(key, Math.max(most.get(key) ?? 0, now));
    res.once("close", () => underWay.set(key, (underWay.get(key) ?? 1) - 1));
    seen.push(call);
    waiting += 1;
    tell();
    for (const gate of gates) if (gate.match(call)) await gate.open;
    waiting -= 1;
    if (!res.destroyed) sandbox.handle(req, res);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const apiUrl = `${origin}/api/v1/`;
  return {
    sandbox,
    origin,
    apiUrl,
    seen,
    most,
    hold(match) {
      let release = () => {};
      const gate = {
        match,
        open: new Promise<void>((done) => {
          release = done;
        }),
      };
      gates.add(gate);
      return () => {
        gates.delete(gate);
        release();
      };
    },
    held: (count) => when(() => waiting >= count),
    came: (count, match = () => true) => when(() => seen.filter(match).length >= count),
    account(keyId) {
      const found = sandbox.state.findKey(keyId);
      if (!found) throw new Error(`The service has no key ${keyId}.`);
      return { apiUrl, keyId, keySecret: found.key.secret };
    },
    async close() {
      await sandbox.close();
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}

/** Waits until `look` no longer throws, and gives back what it gives. */
export const eventually = <T>(look: () => T | Promise<T>, timeout = 20_000): Promise<T> =>
  vi.waitFor(look, { timeout, interval: 50 });
