/**
 * `npm test`: readies a fresh clone, then format, lint, types, unit and integration tests on a real PostgreSQL, and the
 * browser. Every part runs even when one before it failed; the last line counts all tests.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildPages, bundleServer, installDependencies, root } from "./prepare.mjs";

process.chdir(root);
process.env.NEXT_TELEMETRY_DISABLED ??= "1";
const reports = mkdtempSync(path.join(os.tmpdir(), "offhook-test-"));
const bin = (name) => path.join(root, "node_modules/.bin", name);
let passed = 0;
let failed = 0;

/** Runs one part; without a report of its own it counts as one test. */
function part(name, command, args, report) {
  process.stdout.write(`\n== ${name}\n`);
  const started = Date.now();
  const { status } = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...(report?.env ?? {}) },
  });
  const counts =
    report && existsSync(report.file) ? report.read(JSON.parse(readFileSync(report.file, "utf8"))) : null;
  passed += counts ? counts.passed : status === 0 ? 1 : 0;
  failed += counts ? counts.failed : status === 0 ? 0 : 1;
  if (status !== 0 && counts && counts.failed === 0) failed += 1;
  process.stdout.write(
    `== ${name}: ${status === 0 ? "ok" : "FAILED"} in ${Math.round((Date.now() - started) / 1000)} s\n`,
  );
}

installDependencies();
await bundleServer();
buildPages();

part("format and lint", bin("biome"), ["ci", "--error-on-warnings", "."]);
part("import directions", bin("depcruise"), [
  "--config",
  ".dependency-cruiser.cjs",
  "app",
  "server",
  "db",
  "env.ts",
  "e2e",
]);
part("types", bin("tsc"), ["--noEmit"]);
const unit = path.join(reports, "vitest.json");
part(
  "unit and integration",
  bin("vitest"),
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`],
  {
    file: unit,
    read: (json) => ({
      passed: json.numPassedTests,
      failed: json.numFailedTests + json.numPendingTests + json.numTodoTests,
    }),
  },
);
const browser = path.join(reports, "playwright.json");
part("browser", bin("playwright"), ["test", "--reporter=list,json"], {
  file: browser,
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browser },
  read: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }),
});

rmSync(reports, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
