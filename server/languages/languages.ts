import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Messages } from "./messages";

type Sentences = Record<string, string>;

/**
 * What is said in one language. `said`: each sentence of the server by its English form, with the same `{names}`;
 * `saidBy`: the same by the area that says it.
 */
export type Language = {
  id: string;
  name: string;
  messages: Messages;
  said: Sentences;
  saidBy: Record<string, Sentences>;
};

/** What a missing message of another language is taken from. */
export const DEFAULT_LANGUAGE = "en";

let read: Map<string, Language> | undefined;

/** Every language there is, by its id (BCP 47): one for each folder here that is named as one. */
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
    .filter((entry) => entry.isDirectory() && /^[a-z]{2}(-\w+)?$/.test(entry.name))
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
    ids.map((id) => {
      const saidBy: Language["saidBy"] = id === DEFAULT_LANGUAGE ? {} : parts(`${id}/said`);
      const messages = over(english, parts(id)) as Messages;
      const said: Sentences = Object.assign({}, ...Object.values(saidBy));
      return [id, { id, name: names[id] ?? id, messages, said, saidBy }];
    }),
  );
}

/** `base` with what `own` has laid over it, name by name. */
function over(base: unknown, own: unknown): unknown {
  if (typeof base !== "object" || base === null) return own ?? base;
  if (typeof own !== "object" || own === null) return base;
  const mine = new Map(Object.entries(own));
  return Object.fromEntries(Object.entries(base).map(([key, value]) => [key, over(value, mine.get(key))]));
}
