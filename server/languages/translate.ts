import compile from "icu-minify/compile";
import format, { type FormatValues } from "icu-minify/format";
import { languageOf } from "./languages";
import type { Messages } from "./messages";

/** The keys of the messages in `T`, those of a group behind its name: "invitation.subject". */
type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}`;
}[keyof T & string];

export type Translate<N extends keyof Messages> = (
  key: Keys<Messages[N]>,
  values?: FormatValues<string>,
) => string;

const formatters = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
};
const compiled = new Map<string, ReturnType<typeof compile>>();

/**
 * Says messages outside of a page: in mails, in the worker. It compiles for itself, because the pages' bundle has a
 * formatter that takes compiled messages only, and the others have one that takes none.
 * @param language id of a language, or null: English.
 */
export function translatorOf<N extends keyof Messages>(
  language: string | null | undefined,
  namespace: N,
): Translate<N> {
  const { id, messages } = languageOf(language);
  return (key, values) => {
    const form = key
      .split(".")
      .reduce<unknown>((at, name) => Reflect.get(Object(at), name), messages[namespace]);
    if (typeof form !== "string") throw new Error(`There is no message ${namespace}.${key}.`);
    const known = compiled.get(form) ?? compile(form);
    compiled.set(form, known);
    const said = format<string>(known, id, values, { formatters, timeZone: "UTC" });
    return Array.isArray(said) ? said.join("") : said;
  };
}
