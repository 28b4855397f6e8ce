import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Messages } from "./messages";

/** What is said in one language. `said`: each sentence of the server by its English form, with the same `{names}`. */
export type Language = { id: string; name: string; messages: Messages; said: Record<string, string> };

/** What a missing message of another language is taken from. */
export const DEFAULT_LANGUAGE = "en";

/** Which language somebody chose. */
export const languageCookie = "offhook-language";

let read: Map<string, Language> | undefined;

/** Every language there is, by its id (BCP 47): one for each file in this folder. */
export function languages(): Map<string, Language> {
  read ??= readLanguages();
  return read;
}

/** @returns English for a language there is none of. */
export function languageOf(id: string | null | undefined): Language {
  const all = languages();
  const found = all.get(id ?? "") ?? all.get(DEFAULT_LANGUAGE);
  if (!found) throw new Error("There is no English file of messages.");
  return found;
}

function readLanguages(): Map<string, Language> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "server/languages");
  const ids = readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const parts = (at: string) =>
    Object.fromEntries(
      readdirSync(/* turbopackIgnore: true */ path.join(folder, at))
        .filter((name) => name.endsWith(".json"))
        .map((name) => [
          path.basename(name, ".json"),
          JSON.parse(readFileSync(/* turbopackIgnore: true */ path.join(folder, at, name), "utf8")),
        ]),
    );
  const english = parts(DEFAULT_LANGUAGE) as Messages;
  const names: Record<string, string> = { en: "English", de: "Deutsch" };
  return new Map(
    ids.map((id) => [
      id,
      {
        id,
        name: names[id] ?? id,
        messages: over(english, parts(id)) as Messages,
        said: id === DEFAULT_LANGUAGE ? {} : Object.assign({}, ...Object.values(parts(`${id}/said`))),
      },
    ]),
  );
}

/** `base` with what `own` has laid over it, name by name. */
function over(base: unknown, own: unknown): unknown {
  if (typeof base !== "object" || base === null) return own ?? base;
  if (typeof own !== "object" || own === null) return base;
  const mine = new Map(Object.entries(own));
  return Object.fromEntries(Object.entries(base).map(([key, value]) => [key, over(value, mine.get(key))]));
}
