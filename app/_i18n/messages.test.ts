import { readFileSync } from "node:fs";
import path from "node:path";
import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";

type File = { messages: Record<string, unknown>; said: Record<string, Record<string, string>> };
const read = (id: string): File =>
  JSON.parse(readFileSync(path.join(process.cwd(), `server/languages/${id}.json`), "utf8"));
const [english, german] = [read("en"), read("de")];

/** Every message of a file by its path in it. */
function flat(value: unknown, at = ""): [string, string][] {
  if (typeof value === "string") return [[at, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => flat(inner, at ? `${at}.${key}` : key));
}

/** What a compiled message asks for: the names of its values, and of its tags as "<b>". */
function asked(part: unknown): string[] {
  if (!Array.isArray(part)) return [];
  const [name, second, options] = part;
  if (typeof name !== "string") return part.flatMap(asked);
  if (part.length === 1) return [name];
  if (typeof second === "number" && second > 0) {
    const branches = typeof options === "object" && options !== null ? Object.values(options) : [];
    return [name, ...branches.flatMap((branch) => askedIn(branch))];
  }
  return [`<${name}>`, ...part.slice(1).flatMap(asked)];
}
/** A message or a branch of one: a text, or a list of texts and parts. */
const askedIn = (message: unknown): string[] => (Array.isArray(message) ? message.flatMap(asked) : []);
const needs = (message: string) => [...new Set(askedIn(compile(message)))].sort();

/** The same in both languages: names, terms of the field, and words that both have. */
const same = new Set(
  readFileSync(new URL("./same-words.txt", import.meta.url), "utf8")
    .trim()
    .split("\n"),
);
const wordless = (text: string) => !/\p{L}{2,}/u.test(text.replace(/\{\w+(, \w+)?\}|<\/?\w+>/g, ""));

it("has the same namespaces in both languages", () =>
  expect(Object.keys(german.messages)).toEqual(Object.keys(english.messages)));

describe.each(Object.keys(english.messages))("%s", (name) => {
  const en = new Map(flat(english.messages[name]));
  const de = new Map(flat(german.messages[name]));

  it("has every message in both languages", () => {
    expect([...de.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it("asks for the same values and tags in both", () => {
    for (const [key, message] of en) expect(needs(de.get(key) ?? ""), key).toEqual(needs(message));
  });

  it("is German in German", () => {
    const alike = [...en].filter(([key, text]) => de.get(key) === text && !wordless(text) && !same.has(text));
    expect(alike.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });
});

describe.each(Object.entries(german.said))("said/%s", (_area, said) => {
  it("has the names of its English form", () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [form, told] of Object.entries(said)) {
      expect(
        names(told).filter((one) => !names(form).includes(one)),
        form,
      ).toEqual([]);
      if (!same.has(form)) expect(told, form).not.toBe(form);
    }
  });
});
