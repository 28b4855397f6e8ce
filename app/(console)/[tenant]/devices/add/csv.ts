/** A file that is no CSV, with the line (from 1) where that shows. */
export class CsvError extends Error {
  constructor(
    readonly line: number,
    what: string,
  ) {
    super(`Line ${line.toLocaleString("en-GB")}: ${what}`);
  }
}

export type CsvRecord = { line: number; cells: string[] };

const SEPARATORS = [",", ";", "\t"] as const;

/** The separator that the first record has most of, outside quotes. */
function guessSeparator(text: string): string {
  const count = new Map<string, number>();
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "\n" || char === "\r")) break;
    else if (!quoted) count.set(char, (count.get(char) ?? 0) + 1);
  }
  return SEPARATORS.toSorted((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0))[0] ?? ",";
}

/**
 * Reads CSV as RFC 4180 has it, strictly: quoted fields hold separators, line breaks and doubled quotes, and a quote
 * stands nowhere else. Comma, semicolon or tab, whichever the first record has; a byte order mark is dropped, records
 * without any text are passed over.
 * @throws CsvError where a quote is never closed, is followed by text, or stands inside a plain field.
 */
export function parseCsv(source: string): CsvRecord[] {
  const text = source.replace(/^\u{feff}/u, "");
  const separator = guessSeparator(text);
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  let at = 0;
  while (at < text.length) {
    const [cell, after] = text[at] === '"' ? quotedField(at) : plainField(at);
    cells.push(cell);
    at = after;
    if (at < text.length && text[at] === separator) {
      at += 1;
      if (at === text.length) cells.push("");
      continue;
    }
    if (cells.some((one) => one.trim() !== "")) records.push({ line: began, cells });
    cells = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line += 1;
    began = line;
  }
  if (cells.some((one) => one.trim() !== "")) records.push({ line: began, cells });
  return records;

  function plainField(from: number): [string, number] {
    let to = from;
    while (to < text.length && text[to] !== separator && text[to] !== "\n" && text[to] !== "\r") {
      if (text[to] === '"')
        throw new CsvError(line, "a quote stands inside a field that does not begin with one.");
      to += 1;
    }
    return [text.slice(from, to), to];
  }

  function quotedField(from: number): [string, number] {
    const opened = line;
    let cell = "";
    for (let to = from + 1; to < text.length; to += 1) {
      const char = text[to];
      if (char === "\n" || (char === "\r" && text[to + 1] !== "\n")) line += 1;
      if (char !== '"') cell += char;
      else if (text[to + 1] === '"') {
        cell += '"';
        to += 1;
      } else {
        const next = text[to + 1];
        if (next === undefined || next === separator || next === "\n" || next === "\r") return [cell, to + 1];
        throw new CsvError(line, "text follows a closing quote.");
      }
    }
    throw new CsvError(opened, "a quote is opened and never closed.");
  }
}
