import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";

const folder = path.join(process.cwd(), "server/languages");
const read = (at: string): unknown => JSON.parse(readFileSync(path.join(folder, at), "utf8"));
const files = (at: string) => readdirSync(path.join(folder, at)).filter((name) => name.endsWith(".json"));

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

const english = files("en");

it("has the same files in both languages", () => expect(files("de")).toEqual(english));

describe.each(english)("%s", (name) => {
  const en = new Map(flat(read(`en/${name}`)));
  const de = new Map(flat(read(`de/${name}`)));

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

describe.each(files("de/said"))("said/%s", (name) => {
  it("has the names of its English form", () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [form, german] of flatSaid(name)) {
      expect(
        names(german).filter((one) => !names(form).includes(one)),
        form,
      ).toEqual([]);
      if (!same.has(form)) expect(german, form).not.toBe(form);
    }
  });
});

function flatSaid(name: string): [string, string][] {
  const said = read(`de/said/${name}`);
  return typeof said === "object" && said !== null ? Object.entries(said) : [];
}
