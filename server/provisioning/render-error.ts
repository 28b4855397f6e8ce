/** Why there is no file: never a half one. The message is for people and holds no value. */
export class RenderError extends Error {
  override name = "RenderError";
}

/** A value that the phone's kind of file cannot hold: whoever keeps the device can change it. */
export class ValueRefused extends RenderError {
  override name = "ValueRefused";
  /** @param path where the value stands, e.g. ["lines", 0, "displayName"]. */
  constructor(path: (string | number)[], why: string) {
    super(`The value “${spell(path)}” ${why}.`);
  }
}

/** ["lines", 0, "displayName"] as "line 1 display name". */
function spell(path: (string | number)[]): string {
  return path
    .map((part, at) => {
      if (typeof part === "number") return String(part + 1);
      const words = part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      return typeof path[at + 1] === "number" ? words.replace(/s$/, "") : words;
    })
    .join(" ");
}

/** A fault of a template itself, told with where it is. */
export class TemplateError extends RenderError {
  override name = "TemplateError";
  /** `line` counts from 1, `column` from 0 as editors' jump lists do not: it is shown counted from 1. */
  constructor(
    readonly template: string,
    fault: string,
    readonly line: number | null,
    readonly column: number | null,
  ) {
    const at = line === null ? "" : `, line ${line}${column === null ? "" : `, column ${column + 1}`}`;
    super(`${template}${at}: ${fault}`);
  }
}

const numberIn = (value: object, name: string): number | null => {
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === "number" ? found : null;
};

/** What Handlebars threw, with the template it was thrown in. */
export function templateError(template: string, thrown: unknown): RenderError {
  if (thrown instanceof RenderError) return thrown;
  if (!(thrown instanceof Error)) return new TemplateError(template, String(thrown), null, null);
  const parse = /^Parse error on line (\d+):/.exec(thrown.message);
  const line = numberIn(thrown, "lineNumber") ?? (parse ? Number(parse[1]) : null);
  const missing = /^"(.{1,80})" not defined/.exec(thrown.message);
  const fault = missing
    ? `“${missing[1]}” is not given to it.`
    : parse
      ? "It cannot be read as a template."
      : `${thrown.message.split("\n")[0]?.replace(/ - \d+:\d+$/, "")}.`;
  return new TemplateError(template, fault, line, numberIn(thrown, "column"));
}
