import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parts } from "./parts";

const sourcesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);

const resolved = (from: string, to: string) => {
  const at = to.startsWith("@/") ? to.slice(2) : path.join(path.dirname(from), to);
  return [`${at}.tsx`, `${at}.ts`].find((file) => file.startsWith("app/") && existsSync(file));
};

/** The namespaces that are asked for in the browser by these files and by what they import. */
function asked(files: string[]): Set<string> {
  const seen = new Set<string>();
  const names = new Set<string>();
  const queue = [...files];
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const source = readFileSync(file, "utf8");
    for (const [, name] of source.matchAll(/useTranslations\("(\w+)/g)) if (name) names.add(name);
    for (const [, to] of source.matchAll(/(?:from |import\()"([@.][^"]+)"/g)) {
      const next = to && resolved(file, to);
      if (next) queue.push(next);
    }
  }
  return names;
}

it.each([
  ["app/(auth)", parts.signedOut],
  ["app/(console)", parts.tenant],
  ["app/(operator)", parts.operator],
])("%s asks for no message that it does not get", (folder, part) => {
  const gets: string[] = [...parts.everywhere.messages, ...part.messages];
  expect([...asked(sourcesIn(folder))].filter((name) => !gets.includes(name))).toEqual([]);
});
