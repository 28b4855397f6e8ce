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

/** Every language there is, by its id (BCP 47): one for each file here that is named as one. */
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

type File = { name: string; messages: Messages; said: Record<string, Sentences> };

/**
 * Reads every `<id>.json` of a folder: the language's own name, its messages by namespace, and the sentences of the
 * server by the area that says them. What a file lacks is taken from the English one.
 */
export function readLanguages(
  folder = path.join(/* turbopackIgnore: true */ process.cwd(), "server/languages"),
) {
  const ids = readdirSync(/* turbopackIgnore: true */ folder)
    .filter((name) => /^[a-z]{2}(-\w+)?\.json$/.test(name))
    .map((name) => path.basename(name, ".json"));
  const file = (id: string): File =>
    JSON.parse(readFileSync(/* turbopackIgnore: true */ path.join(folder, `${id}.json`), "utf8"));
  const english = file(DEFAULT_LANGUAGE).messages;
  return new Map<string, Language>(
    ids.map((id) => {
      const { name, messages, said: saidBy } = file(id);
      const said: Sentences = Object.assign({}, ...Object.values(saidBy));
      return [id, { id, name, messages: over(english, messages) as Messages, said, saidBy }];
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
