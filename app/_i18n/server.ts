import "server-only";
import compile from "icu-minify/compile";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { createTranslator } from "use-intl/core";
import { languageCookie } from "@/server/languages/cookie";
import { DEFAULT_LANGUAGE, languageOf, languages } from "@/server/languages/languages";
import type { Messages } from "@/server/languages/messages";
import { type Say, sayIn } from "@/server/languages/said";
import type { Part } from "./parts";
import type { NamespacePath, Spoken, Translate } from "./types";

/** The languages to choose from. */
export const languageChoices = () => [...languages().values()].map(({ id, name }) => ({ id, name }));

/** The reader's language: the one chosen, else the first of the browser's that there is. */
export const readLanguage = cache(async (): Promise<string> => {
  const all = languages();
  const chosen = (await cookies()).get(languageCookie)?.value;
  if (chosen && all.has(chosen)) return chosen;
  const wanted = ((await headers()).get("accept-language") ?? "")
    .split(",")
    .map((entry) => {
      const [tag = "", ...rest] = entry.trim().split(";");
      const q = rest.find((part) => part.trim().startsWith("q="));
      return { tag: tag.toLowerCase(), q: q ? Number(q.trim().slice(2)) : 1 };
    })
    .filter(({ tag, q }) => tag && q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wanted) {
    const found = [tag, tag.split("-")[0] ?? ""].find((id) => all.has(id));
    if (found) return found;
  }
  return DEFAULT_LANGUAGE;
});

const compiled = new Map<string, Messages>();

/** A language’s messages compiled, so that no browser carries a parser of them. */
function messagesIn(id: string): Messages {
  const known = compiled.get(id);
  if (known) return known;
  const messages = compileAll(languageOf(id).messages) as Messages;
  compiled.set(id, messages);
  return messages;
}

// The compiler makes branches without a prototype, which do not pass from server to browser components.
const compileAll = (value: unknown): unknown =>
  typeof value === "string"
    ? JSON.parse(JSON.stringify(compile(value)))
    : Object.fromEntries(Object.entries(value ?? {}).map(([key, inner]) => [key, compileAll(inner)]));

/** What one kind of pages says, for `LanguageProvider`. */
export async function readSpoken(part: Part): Promise<Spoken> {
  const id = await readLanguage();
  const { said, saidBy } = languageOf(id);
  const messages = messagesIn(id);
  return {
    id,
    messages: Object.fromEntries(part.messages.map((name) => [name, messages[name]])),
    said: part.said === "all" ? said : Object.assign({}, ...part.said.map((area) => saidBy[area])),
  };
}

/** `useTranslations` for server components and for titles; every namespace, also those no browser gets. */
export async function getTranslations<N extends NamespacePath>(namespace: N): Promise<Translate<N>> {
  const locale = await readLanguage();
  return createTranslator({ locale, messages: messagesIn(locale), namespace, timeZone: "UTC" });
}

/** `useSay` for server components. */
export async function getSay(): Promise<Say> {
  return sayIn(languageOf(await readLanguage()).said);
}
