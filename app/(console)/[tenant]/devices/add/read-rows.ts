import { macSchema } from "@/server/devices/mac";
import { guessVendor } from "@/server/vendors/guess-vendor";
import { findModel } from "@/server/vendors/models";
import { type CsvRecord, parseCsv } from "./csv";

/** A phone as it was pasted; what was not given is "". */
export type Draft = { mac: string; name: string; extension: string; model: string };
export const draftFields = ["mac", "name", "extension", "model"] as const;
/** Which column (from 0) each field stands in. */
export type Mapping = Partial<Record<keyof Draft, number>>;
export type SourceTable = { heading: string[] | null; records: CsvRecord[] };

/** Longer than anything that is allowed, and short enough to send two thousand of. */
const LONGEST = 500;
const clean = (text: string | undefined): string =>
  (text ?? "")
    .replace(/\p{Cc}+/gu, " ")
    .toWellFormed()
    .trim()
    .slice(0, LONGEST);
const draft = (mac?: string, name?: string, extension?: string, model?: string): Draft => ({
  mac: clean(mac),
  name: clean(name),
  extension: clean(extension),
  model: clean(model),
});

const isMac = (text: string) => macSchema.safeParse(text).success;
const isNumber = (text: string) => /^[+*#\d][\d*#]*$/.test(text);

/** A MAC at the start of a line, in any notation that keeps to itself: with blanks only where all its parts have them. */
const LEADING =
  /^(?:[0-9a-f]{12}|[0-9a-f]{2}([:.\- ])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}|[0-9a-f]{4}([:.\- ])[0-9a-f]{4}\2[0-9a-f]{4}|[0-9a-f]{6}[:.-][0-9a-f]{6})(?![0-9a-z:])/i;

/** One line of a paste: the MAC, then name and extension where given, and a model of the vendor. */
export function readLine(line: string, vendor: string): Draft {
  const text = line.trim();
  const cells = splitStrong(text);
  if (cells) {
    const at = Math.max(0, cells.findIndex(isMac));
    return named(
      cells[at],
      cells.filter((_, index) => index !== at).map((cell) => cell.trim()),
      vendor,
    );
  }
  const mac = LEADING.exec(text)?.[0] ?? /^\S*/.exec(text)?.[0] ?? "";
  const words = text.slice(mac.length).trim().split(/\s+/).filter(Boolean);
  const last = words.at(-1) ?? "";
  return isNumber(last) ? draft(mac, words.slice(0, -1).join(" "), last) : draft(mac, words.join(" "));
}

/** The parts of a line with a comma, semicolon or tab in it; quotes are heeded where they are whole. */
function splitStrong(text: string): string[] | null {
  const separator = ["\t", ";", ","].find((one) => text.includes(one));
  if (!separator) return null;
  try {
    const [record] = parseCsv(text);
    if (record && record.cells.length > 1) return record.cells;
  } catch {
    // A quote in the middle of a name is no quotation.
  }
  return text.split(separator);
}

/** Name and extension stand in this order, or the other way round where only one of them is a number. */
function named(mac: string | undefined, rest: string[], vendor: string): Draft {
  const model = rest.findIndex((cell) => !isNumber(cell) && findModel(vendor, cell) !== null);
  const [first = "", second = ""] = rest.filter((_, index) => index !== model);
  const swapped = isNumber(first) && !isNumber(second);
  return draft(mac, swapped ? second : first, swapped ? first : second, rest[model]);
}

const HEADINGS: Record<keyof Draft, RegExp> = {
  mac: /\bmac|hardware.?address|^ethernet/i,
  extension: /^(ext|nebenstelle|durchwahl|number|nummer|nst|line)/i,
  model: /model|uad|^typ|type$/i,
  name: /name|label|description|bezeichnung|location|standort|room|raum|user/i,
};

/** A table with columns to be named, or null where the text is no table: its first line has a heading for the MAC. */
export function readTable(records: CsvRecord[]): SourceTable {
  const [first, ...rest] = records;
  const isHeading = first && !first.cells.some(isMac) && first.cells.some((cell) => HEADINGS.mac.test(cell));
  return isHeading ? { heading: first.cells.map(clean), records: rest } : { heading: null, records };
}

/** Whether a paste is a table with a heading, as out of a spreadsheet. */
export function hasHeading(text: string): boolean {
  const line = text.trimStart().split(/[\r\n]/, 1)[0] ?? "";
  return /[,;\t]/.test(line) && HEADINGS.mac.test(line) && !splitStrong(line)?.some(isMac);
}

/** Which column is what: by its heading, else by what stands in it. */
export function guessMapping({ heading, records }: SourceTable, vendor: string): Mapping {
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const take = (field: keyof Draft, at: number) => {
    if (at < 0 || taken.has(at) || mapping[field] !== undefined) return;
    mapping[field] = at;
    taken.add(at);
  };
  if (heading)
    for (const field of ["mac", "extension", "model", "name"] as const)
      take(
        field,
        heading.findIndex((cell, at) => !taken.has(at) && HEADINGS[field].test(cell)),
      );
  const sample = records.slice(0, 20);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) =>
    sample.map(({ cells }) => (cells[at] ?? "").trim()),
  );
  const mostly = (is: (cell: string) => boolean) =>
    columns.findIndex((column, at) => {
      const filled = column.filter(Boolean);
      return !taken.has(at) && filled.length > 0 && filled.filter(is).length * 2 > filled.length;
    });
  take("mac", mostly(isMac));
  if (heading) return mapping;
  take(
    "model",
    mostly((cell) => !/^\d{1,2}$/.test(cell) && findModel(vendor, cell) !== null),
  );
  take("extension", mostly(isNumber));
  take(
    "name",
    mostly(() => true),
  );
  return mapping;
}

export const mapTable = ({ records }: SourceTable, mapping: Mapping): Draft[] =>
  records.map(({ cells }) => {
    const at = (field: keyof Draft) => (mapping[field] === undefined ? "" : cells[mapping[field]]);
    return draft(at("mac"), at("name"), at("extension"), at("model"));
  });

export const readPaste = (text: string, vendor: string): Draft[] =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => readLine(line, vendor));

/**
 * Fills in what can be guessed: extensions counted up from the first, names after the extension.
 * @param first digits, "" for none; leading zeros stay.
 * @param nameOf what a phone without a name is called.
 */
export function fillIn(drafts: Draft[], first: string, nameOf: (extension: string) => string): Draft[] {
  let next = /^\d{1,15}$/.test(first) ? Number(first) : null;
  return drafts.map((one) => {
    let { extension } = one;
    if (extension === "" && next !== null) {
      extension = String(next).padStart(first.length, "0");
      next += 1;
    }
    return { ...one, extension, name: one.name === "" && extension !== "" ? nameOf(extension) : one.name };
  });
}

/** The vendor of most of the MACs that a text begins with, by their ranges; null when none tells. */
export function guessVendorOf(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [mac] of text.slice(0, 20_000).matchAll(ANY_MAC)) {
    const parsed = macSchema.safeParse(mac).data;
    const vendor = parsed ? guessVendor(parsed) : null;
    if (vendor !== null) counts.set(vendor, (counts.get(vendor) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

const ANY_MAC =
  /(?<![0-9a-z])(?:[0-9a-f]{12}|[0-9a-f]{2}([:.\- ])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}|[0-9a-f]{4}([.:-])[0-9a-f]{4}\2[0-9a-f]{4}|[0-9a-f]{6}[:.-][0-9a-f]{6})(?![0-9a-z])/gi;
