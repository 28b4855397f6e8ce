import { readdirSync } from "node:fs";
import path from "node:path";
import type { Permission } from "@/server/auth/permissions";

export type AnyVerb = {
  name: string;
  permission: Permission;
  kind: "query" | "write";
  scope: "tenant" | "operator";
};

/** Folders of `server` that are no nouns with verbs, or that cannot be loaded outside their process. */
const NOT_LOADED = new Set([
  "main.ts",
  "process",
  "inngest",
  "runner",
  "sandbox",
  "testing",
  "trpc",
  "rest",
  "demo",
]);

function isVerb(value: unknown): value is Omit<AnyVerb, "name"> & { call: unknown } {
  const { permission, kind, scope, call } = Object(value);
  return typeof permission === "string" && typeof call === "function" && Boolean(kind) && Boolean(scope);
}

/** Every verb there is, found by looking into every module, so that a new one cannot be forgotten. */
export async function everyVerb(): Promise<AnyVerb[]> {
  const root = path.resolve("server");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      /^[\w-]+\/[\w-]+\.ts$/.test(file) &&
      !NOT_LOADED.has(file.split("/")[0] ?? "") &&
      !/auth\/(next-auth|current)\.ts$/.test(file),
  );
  const verbs: AnyVerb[] = [];
  for (const file of files) {
    const loaded: unknown = await import(/* @vite-ignore */ path.join(root, file));
    for (const [name, value] of Object.entries(Object(loaded))) {
      if (isVerb(value))
        verbs.push({ name, permission: value.permission, kind: value.kind, scope: value.scope });
    }
  }
  return verbs.sort((a, b) => a.name.localeCompare(b.name));
}
