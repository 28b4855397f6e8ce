import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbedded } from "./embedded";
import { assertPassable, systemOwner } from "./embedded-owner";

const settings = { fsync: "off" };
const isRoot = process.getuid?.() === 0;
let folder: string;
let dataDir: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "offhook-embedded-"));
  await chmod(folder, 0o755);
  dataDir = join(folder, "deep", "postgres");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function query(url: string, text: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return (await sql.unsafe(text))[0];
  } finally {
    await sql.end();
  }
}

/** A supervisor in a process of its own, so that it can be killed; resolves with the URL it prints. */
async function supervisor(): Promise<{ child: ChildProcess; url: string; postmaster: number }> {
  const module = pathToFileURL(fileURLToPath(new URL("./embedded.ts", import.meta.url))).href;
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(module)});
    const pg = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, settings: { fsync: "off" } });
    process.stdout.write(pg.url);
    setInterval(() => {}, 1000);`;
  const args = ["--import", "tsx", "--input-type=module", "-e", script];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [chunk] = (await once(child.stdout, "data")) as [Buffer];
  const postmaster = Number.parseInt(await readFile(join(dataDir, "postmaster.pid"), "utf8"), 10);
  return { child, url: chunk.toString(), postmaster };
}

async function killHard(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

test("keeps data, port and password over a stop and a start", async () => {
  const first = await startEmbedded({ dataDir, settings });
  await query(first.url, "create table kept as select 7 as n");
  await first.stop();
  await expect(stat(join(dataDir, "postmaster.pid"))).rejects.toThrow("ENOENT");
  const second = await startEmbedded({ dataDir, settings });
  expect(second.url).toBe(first.url);
  expect(await query(second.url, "select n from kept")).toEqual({ n: 7 });
  expect((await stat(`${dataDir}.password`)).mode & 0o777).toBe(0o600);
  await second.stop();
});

test("listens on the loopback address only, with a password", async () => {
  const pg = await startEmbedded({ dataDir, settings });
  expect(await query(pg.url, "show listen_addresses")).toEqual({ listen_addresses: "127.0.0.1" });
  expect(await query(pg.url, "show unix_socket_directories")).toEqual({ unix_socket_directories: "" });
  const stranger = new URL(pg.url);
  stranger.password = "wrong";
  await expect(query(stranger.href, "select 1")).rejects.toThrow("password authentication failed");
  await pg.stop();
});

test("takes over the data of a supervisor that was killed outright", async () => {
  const { child, url } = await supervisor();
  await query(url, "create table survived as select 1 as n");
  await killHard(child);
  const pg = await startEmbedded({ dataDir, settings });
  expect(await query(pg.url, "select n from survived")).toEqual({ n: 1 });
  await pg.stop();
});

test("starts after supervisor and server were killed outright", async () => {
  const { child, url, postmaster } = await supervisor();
  await query(url, "create table survived as select 1 as n");
  await killHard(child);
  process.kill(postmaster, "SIGKILL");
  const pg = await startEmbedded({ dataDir, settings });
  expect(await query(pg.url, "select n from survived")).toEqual({ n: 1 });
  await pg.stop();
});

test("refuses a data folder whose supervisor lives, and leaves it running", async () => {
  const { child, url, postmaster } = await supervisor();
  await expect(startEmbedded({ dataDir, settings })).rejects.toThrow("in use by another Offhook");
  expect(await query(url, "select 1 as n")).toEqual({ n: 1 });
  await killHard(child);
  process.kill(postmaster, "SIGQUIT");
});

test("tells of a server that ends by itself, and not of one that was stopped", async () => {
  const pg = await startEmbedded({ dataDir, settings });
  const reason = new Promise<string>((done) => pg.onExit(done));
  process.kill(Number.parseInt(await readFile(join(dataDir, "postmaster.pid"), "utf8"), 10), "SIGQUIT");
  expect(await reason).toContain("PostgreSQL ended");
  const again = await startEmbedded({ dataDir, settings });
  let told = false;
  again.onExit(() => {
    told = true;
  });
  await again.stop();
  expect(told).toBe(false);
});

test.runIf(isRoot)("names the parent folder the system user may not pass", async () => {
  const owner = await systemOwner();
  await chmod(folder, 0o700);
  await expect(assertPassable(folder, owner)).rejects.toThrow(`may not pass the folder ${folder}`);
  await expect(startEmbedded({ dataDir, settings })).rejects.toThrow(`chmod o+x ${folder}`);
});
