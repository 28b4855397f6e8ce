import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";

const root = process.cwd();

/** Runs the project's own lint of imports in a folder; the rules that were broken, as "rule: from -> to". */
function lint(folder: string): { status: number | null; broken: string[] } {
  const { status, stdout } = spawnSync(
    path.join(root, "node_modules/.bin/depcruise"),
    [
      "--config",
      path.join(root, ".dependency-cruiser.cjs"),
      "--output-type",
      "err",
      "app",
      "server",
      "db",
      "env.ts",
      "e2e",
    ],
    { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
  );
  const broken = [...stdout.matchAll(/error ([\w-]+): (\S+) →\s+(\S+)/g)].map(
    ([, rule, from, to]) => `${rule}: ${from} -> ${to}`,
  );
  return { status, broken };
}

/** A project in small, with a file in every place that a rule names. */
function scratch(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "offhook-lint-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const thing = "export const thing = 1;\n";
  const whole: Record<string, string> = {
    "tsconfig.json": JSON.stringify({
      compilerOptions: { module: "esnext", moduleResolution: "bundler", paths: { "@/*": ["./*"] } },
    }),
    "env.ts": thing,
    "db/connection.ts": thing,
    "db/across-tenants.ts": thing,
    "server/rest/route.ts": thing,
    "server/devices/queries.ts": thing,
    "server/provisioning/types.ts": thing,
    "app/page.ts": thing,
    "e2e/story.ts": thing,
    ...files,
  };
  for (const [name, text] of Object.entries(whole)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const importing = (target: string) => `import { thing } from "@/${target}";\nexport const other = thing;\n`;

it("fires for every direction that is not the house's", { timeout: 30_000 }, () => {
  const wrong = {
    "env.ts": ["env-imports-nothing", "db/connection"],
    "db/wrong.ts": ["db-knows-no-server", "server/devices/queries"],
    "server/devices/wrong.ts": ["server-knows-no-app", "app/page"],
    "app/wrong.ts": ["pages-do-not-query", "db/connection"],
    "app/_ui/wrong.ts": ["primitives-know-no-server", "server/devices/queries"],
    "server/rest/wrong.ts": ["transports-do-not-query", "db/connection"],
    "server/trpc/wrong.ts": ["transports-do-not-query", "db/connection"],
    "server/inngest/functions/wrong.ts": ["functions-do-not-query", "db/connection"],
    "server/provisioning/wrong.ts": ["provisioning-is-pure", "db/connection"],
    "server/vendors/acme/wrong.ts": ["vendors-are-pure", "server/devices/queries"],
    "server/runner/wrong.ts": ["runner-knows-no-noun", "server/devices/queries"],
    "server/requests/wrong.ts": ["crossing-tenants-is-listed", "db/across-tenants"],
  } as const;
  const files = Object.entries(wrong).map(([file, [, target]]) => [file, importing(target)]);
  const circle = {
    "server/lines/one.ts": importing("server/lines/two"),
    "server/lines/two.ts": importing("server/lines/one"),
  };
  const { status, broken } = lint(scratch({ ...Object.fromEntries(files), ...circle }));
  expect(status).not.toBe(0);
  for (const [file, [rule, target]] of Object.entries(wrong)) {
    expect(broken).toContain(`${rule}: ${file} -> ${target}.ts`);
  }
  expect(broken.some((line) => line.startsWith("no-cycle: server/lines/"))).toBe(true);
});

it("is silent for the directions that are", { timeout: 30_000 }, () => {
  const right = scratch({
    "app/page.ts": importing("server/devices/queries"),
    "server/rest/route.ts": importing("server/devices/queries"),
    "server/devices/queries.ts": importing("db/connection"),
    "server/devices/delete-device.ts": importing("db/across-tenants"),
    "server/devices/some.test.ts": importing("db/across-tenants"),
    "server/vendors/acme/client.ts": importing("server/provisioning/types"),
    "db/connection.ts": importing("env"),
  });
  expect(lint(right)).toEqual({ status: 0, broken: [] });
});

it("is silent for this project", { timeout: 60_000 }, () => {
  expect(lint(root)).toEqual({ status: 0, broken: [] });
});
