/**
 * What every command needs of a fresh clone, done only where it is missing or out of date: the dependencies of the
 * lock file, the bundle of the server (a blink), the pages (under a minute). Uses Node alone.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Whether `name` was last done for `state`; `done()` notes that it now is. */
function stamp(file, state) {
  const at = path.join(root, file);
  const same = existsSync(at) && readFileSync(at, "utf8") === state;
  const done = () => {
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, state);
  };
  return { same, done };
}

/** A digest of the names, sizes and contents of what a build is made of. */
function digest(places) {
  const hash = createHash("sha256");
  const add = (at) => {
    if (!existsSync(at)) return;
    if (statSync(at).isDirectory()) {
      for (const name of readdirSync(at).sort()) add(path.join(at, name));
    } else hash.update(path.relative(root, at)).update(readFileSync(at));
  };
  for (const place of places) add(path.join(root, place));
  return hash.digest("hex");
}

/** Runs a program and ends this one with its status when it fails; its output goes to stderr when `quiet`. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", quiet ? 2 : "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  if (error) process.stderr.write(`${command}: ${error.message}\n`);
  if (status !== 0) process.exit(status ?? 1);
}

export function installDependencies({ quiet = false } = {}) {
  const lock = readFileSync(path.join(root, "package-lock.json"), "utf8");
  const state = `${process.version} ${createHash("sha256").update(lock).digest("hex")}`;
  const { same, done } = stamp("node_modules/.offhook", state);
  if (same) return;
  if (!quiet) process.stdout.write("Installing the dependencies …\n");
  run("npm", ["ci", "--no-audit", "--no-fund", "--include=dev", "--loglevel=error"], { quiet });
  done();
}

/** Bundles the server with its own code; packages stay where they are. */
export async function bundleServer({ watch = false } = {}) {
  const { build, context } = await import("esbuild");
  const options = {
    entryPoints: [path.join(root, "server/main.ts")],
    outfile: path.join(root, "dist/main.js"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
    absWorkingDir: root,
  };
  if (watch) await (await context(options)).watch();
  else await build(options);
}

export function buildPages({ quiet = false } = {}) {
  const sources = [
    "app",
    "server",
    "db",
    "env.ts",
    "next.config.js",
    "postcss.config.mjs",
    "package-lock.json",
    "tsconfig.json",
  ];
  const { same, done } = stamp(".next/offhook-build", digest(sources));
  if (same) return;
  if (!quiet) process.stdout.write("Building the pages …\n");
  run(process.execPath, [path.join(root, "node_modules/next/dist/bin/next"), "build"], { quiet: true });
  compressAssets(path.join(root, ".next/static"));
  done();
}

/** Lays a Brotli form beside every script and style: a sixth smaller than what is compressed at each request. */
function compressAssets(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(js|css)$/.test(entry.name)) continue;
    const at = path.join(entry.parentPath, entry.name);
    writeFileSync(`${at}.br`, brotliCompressSync(readFileSync(at)));
  }
}
