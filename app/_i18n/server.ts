import "server-only";
import compile from "icu-minify/compile";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { createTranslator } from "use-intl/core";
import { DEFAULT_LANGUAGE, languageCookie, languageOf, languages } from "@/server/languages/languages";
import { type Say, sayIn } from "@/server/languages/said";
import type { Namespace, Spoken } from "./types";

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

const compiled = new Map<string, Spoken>();

/** A language with its messages compiled, so that no browser carries a parser of them. */
function spokenIn(id: string): Spoken {
  const known = compiled.get(id);
  if (known) return known;
  const { messages, said } = languageOf(id);
  const spoken = { id, messages: compileAll(messages) as Spoken["messages"], said };
  compiled.set(id, spoken);
  return spoken;
}

const compileAll = (value: unknown): unknown =>
  typeof value === "string"
    ? compile(value)
    : Object.fromEntries(Object.entries(value ?? {}).map(([key, inner]) => [key, compileAll(inner)]));

export const readSpoken = cache(async (): Promise<Spoken> => spokenIn(await readLanguage()));

/** `useTranslations` for server components and for titles. */
export async function getTranslations<N extends Namespace>(namespace: N) {
  const { id, messages } = await readSpoken();
  return createTranslator({ locale: id, messages, namespace, timeZone: "UTC" });
}

/** `useSay` for server components. */
export async function getSay(): Promise<Say> {
  return sayIn((await readSpoken()).said);
}
