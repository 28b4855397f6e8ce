import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const keysSchema = z.object({ AUTH_SECRET: z.string(), SECRETS_KEY: z.string() });
export type Keys = z.infer<typeof keysSchema>;

/** The keys of an installation with the embedded database: made once, kept beside it, readable by its owner only. */
export async function embeddedKeys(dataDir: string): Promise<Keys> {
  const file = path.join(dataDir, "keys.json");
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept !== null) return keysSchema.parse(JSON.parse(kept));
  const keys = {
    AUTH_SECRET: randomBytes(32).toString("base64"),
    SECRETS_KEY: randomBytes(32).toString("base64"),
  };
  await mkdir(dataDir, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(keys), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return keys;
}
