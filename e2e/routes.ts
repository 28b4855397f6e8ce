import { readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve("app");

/** The route of every page in `app`, groups left out: "/[tenant]/devices/[mac]". */
export function routes(): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "page.tsx")
    .map((entry) => path.relative(root, entry.parentPath).split(path.sep))
    .filter((parts) => !parts[0]?.startsWith("_"))
    .map((parts) => `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`)
    .sort();
}

/** A route with its `[name]`s filled in. @throws Error for a name that nothing was given for: tell this test of it. */
export function fill(route: string, given: Record<string, string>): string {
  return route.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = given[name];
    if (value === undefined) throw new Error(`Nothing was given for [${name}] of ${route}.`);
    return value;
  });
}
