import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { hexId } from "./catalogue";
import { listenSandbox } from "./listen";
import { createSandbox } from "./sandbox";
import { signedCall } from "./signed-call";

const company = hexId("company");
const key = { id: "k", secret: "s" };
const companies = [{ id: company, name: "Acme", keys: [{ ...key, role: "Admin" as const }] }];
let directory: string;
let stateFile: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "sandbox-"));
  stateFile = join(directory, "deep", "sraps.json");
});
afterEach(() => rm(directory, { recursive: true }));

it("keeps endpoints over a restart, on disk before the answer, for its owner only", async () => {
  const first = await listenSandbox({ companies, stateFile });
  const macs = Array.from({ length: 30 }, (_, n) => `0004130000${String(n).padStart(2, "0")}`);
  const url = (origin: string, mac: string) => `${origin}companies/${company}/endpoints/${mac}`;
  await Promise.all(
    macs.map(async (mac) => {
      const answer = await signedCall(key, "PUT", url(first.apiUrl, mac), { mac });
      expect(answer.status).toBe(201);
      expect(await readFile(stateFile, "utf8")).toContain(mac);
    }),
  );
  expect((await signedCall(key, "DELETE", url(first.apiUrl, macs[0] ?? ""))).status).toBe(204);
  expect((await stat(stateFile)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(directory, "deep"))).toEqual(["sraps.json"]);
  const second = createSandbox({ companies, stateFile });
  expect([...second.state.endpoints.keys()].sort()).toEqual(macs.slice(1));
  await first.close();
});

it("says so when the file is not its own", async () => {
  stateFile = join(directory, "other.json");
  for (const text of ["{", '{"a":1}', '[{"mac":"x"}]']) {
    await writeFile(stateFile, text);
    expect(() => createSandbox({ companies, stateFile })).toThrow(/is not the sandbox's state/);
  }
});
