/**
 * Completes package-lock.json after `npm install` on a registry that lacks foreign-platform packages.
 * npm leaves those optional dependencies out of the lock and `npm ci` then refuses it as out of step.
 * Every missing one is written back as an optional package gated by os, cpu and libc, which npm ci skips
 * on every other platform. Run after each change of dependencies: `npm run lock`.
 */
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const OS = [
  "darwin",
  "linux",
  "win32",
  "android",
  "freebsd",
  "openbsd",
  "netbsd",
  "sunos",
  "aix",
  "openharmony",
];
const CPU = [
  "arm64",
  "x64",
  "ia32",
  "arm",
  "riscv64",
  "ppc64",
  "ppc",
  "s390x",
  "loong64",
  "mips64el",
  "wasm32",
];

/** @param {string} name */
function platformOf(name) {
  const words = name.split("/").at(-1)?.toLowerCase().split(/[-_.]/) ?? [];
  const os = words.includes("windows") ? "win32" : OS.find((o) => words.includes(o));
  const cpu =
    CPU.find((c) => words.includes(c)) ?? (words.some((w) => w.startsWith("arm")) ? "arm" : undefined);
  const libc = words.some((w) => w.startsWith("musl"))
    ? "musl"
    : words.some((w) => w.startsWith("gnu"))
      ? "glibc"
      : undefined;
  return { os, cpu, libc: os === "linux" ? libc : undefined };
}

/** Where npm would look for `name` required from the package at `from`. */
function found(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (lock.packages[at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`]) return true;
    if (at === "" || !at.includes("/node_modules/")) {
      return Boolean(lock.packages[`node_modules/${name}`]);
    }
  }
}

let added = 0;
for (const [at, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (found(at, name)) continue;
    const { os, cpu, libc } = platformOf(name);
    if (!os && !cpu) {
      console.error(`complete-lock: cannot tell the platform of ${name} (wanted by ${at || "the project"})`);
      process.exitCode = 1;
      continue;
    }
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ""),
      ...(cpu ? { cpu: [cpu] } : {}),
      ...(entry.dev ? { dev: true } : {}),
      ...(libc ? { libc: [libc] } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.error(`complete-lock: ${added} foreign-platform packages added`);
