import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Handlebars from "handlebars";
import { CannotCarry, type Format, formatOf } from "./formats";
import type { PhoneFile, Value } from "./merge-settings";
import { RenderError, templateError, ValueRefused } from "./render-error";

const BLOCKS = { if: true, unless: true, each: true };
const OPTIONS = {
  strict: true,
  noEscape: false,
  preventIndent: true,
  knownHelpers: BLOCKS,
  knownHelpersOnly: true,
};
const NO_PROTOTYPES = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** Bytes of a file at most: no phone takes more. */
const LARGEST = 1024 * 1024;
/** Templates within templates at most: one that calls itself ends here instead of at the end of the stack. */
const DEEPEST = 16;

/** In the place of a prototype: `constructor` is missing like any other name. Handlebars says an object as a text. */
const NOTHING: object = Object.create(null, { toString: { value: () => "values" } });

/**
 * Texts become the form in which the format writes them, so that a template cannot forget to. "" stays a plain text,
 * which a template's `if` takes for not set.
 */
function written(value: Value, format: Format, at: (string | number)[] = []): unknown {
  if (typeof value === "string") {
    try {
      const text = formatOf(format).write(value);
      return text === "" ? "" : new Handlebars.SafeString(text);
    } catch (error) {
      throw error instanceof CannotCarry ? new ValueRefused(at, error.why) : error;
    }
  }
  if (Array.isArray(value)) return value.map((entry, index) => written(entry, format, [...at, index]));
  if (value === null || typeof value !== "object") return value;
  const made: Record<string, unknown> = Object.create(NOTHING);
  for (const [name, entry] of Object.entries(value)) made[name] = written(entry, format, [...at, name]);
  return made;
}

type Template = (values: unknown) => string;

/** The templates of a folder, read to their end: a fault in one's form is told at once. @throws TemplateError */
function compileVendor(folder: string, called: string): Map<string, Template> {
  const engine = Handlebars.create();
  for (const name of Object.keys(engine.helpers)) {
    if (!Object.hasOwn(BLOCKS, name)) engine.unregisterHelper(name);
  }
  let depth = 0;
  const told = <T>(name: string, work: () => T): T => {
    depth += 1;
    try {
      if (depth > DEEPEST) throw new Error("Templates call each other without end");
      return work();
    } catch (error) {
      throw templateError(`templates/${called}/${name}.hbs`, error);
    } finally {
      depth -= 1;
    }
  };
  const read = (within: string): [string, Handlebars.TemplateDelegate][] =>
    readdirSync(path.join(folder, within))
      .filter((name) => name.endsWith(".hbs"))
      .map((file) => {
        const name = path.join(within, path.basename(file, ".hbs"));
        const source = readFileSync(path.join(folder, within, file), "utf8");
        const compiled = told(name, () => engine.compile(engine.parse(source), OPTIONS));
        return [name, (values, options) => told(name, () => compiled(values, options))];
      });
  if (existsSync(path.join(folder, "partials"))) {
    for (const [name, partial] of read("partials")) engine.registerPartial(path.basename(name), partial);
  }
  return new Map(read("").map(([name, template]) => [name, (values) => template(values, NO_PROTOTYPES)]));
}

export type Render = (file: PhoneFile) => Buffer;

/**
 * Reads and compiles `<root>/<folder>/*.hbs` once; `root` is `templates` in the folder the process was started in.
 * The function given back throws a `RenderError`: `ValueRefused` on a value that the format cannot hold, else on a
 * template that does not exist, names a value it was not given, or makes more than 1 MB.
 */
export function createRenderer(root = path.join(process.cwd(), "templates")): Render {
  const folders = new Map(
    readdirSync(/* turbopackIgnore: true */ root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [name, compileVendor(path.join(/* turbopackIgnore: true */ root, name), name)]),
  );
  return ({ folder, template, format, values }) => {
    const render = folders.get(folder)?.get(template);
    if (!render) throw new RenderError(`There is no template ${folder}/${template}.`);
    const file = Buffer.from(render(written(values, format)), "utf8");
    if (file.length > LARGEST) {
      throw new RenderError(`The file of ${folder}/${template} is larger than 1 MB, so it is not served.`);
    }
    return file;
  };
}
