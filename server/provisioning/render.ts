import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Handlebars from "handlebars";
import type { PhoneFile, Value } from "./merge-settings";
import { escapeXml } from "./xml";

const BLOCKS = { if: true, unless: true, each: true };
const ESCAPES: Record<PhoneFile["format"], (text: string) => string> = { xml: escapeXml };

/**
 * Texts become their escaped form, so that a template cannot forget to escape. "" stays a plain text, which
 * a template's `if` takes for not set.
 */
function escaped(value: Value, escapeText: (text: string) => string): unknown {
  if (typeof value === "string") {
    const text = escapeText(value);
    return text === "" ? "" : new Handlebars.SafeString(text);
  }
  if (Array.isArray(value)) return value.map((entry) => escaped(entry, escapeText));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, escaped(entry, escapeText)]));
}

function compileVendor(folder: string): Map<string, (values: unknown) => string> {
  const engine = Handlebars.create();
  for (const name of Object.keys(engine.helpers)) {
    if (!Object.hasOwn(BLOCKS, name)) engine.unregisterHelper(name);
  }
  const partials = path.join(folder, "partials");
  for (const file of readdirSync(partials).filter((name) => name.endsWith(".hbs"))) {
    engine.registerPartial(path.basename(file, ".hbs"), readFileSync(path.join(partials, file), "utf8"));
  }
  const templates = new Map<string, (values: unknown) => string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".hbs"))) {
    const template = engine.compile(readFileSync(path.join(folder, file), "utf8"), {
      strict: true,
      noEscape: false,
      preventIndent: true,
      knownHelpers: BLOCKS,
      knownHelpersOnly: true,
    });
    templates.set(path.basename(file, ".hbs"), (values) =>
      template(values, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }),
    );
  }
  return templates;
}

export type Render = (file: PhoneFile) => Buffer;

/**
 * Reads and compiles `<root>/<vendor>/*.hbs` once; `root` is `templates` in the folder the process was started in.
 * The function given back throws on a template that does not exist or that names a value it was not given.
 */
export function createRenderer(root = path.join(process.cwd(), "templates")): Render {
  const vendors = new Map(
    readdirSync(/* turbopackIgnore: true */ root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => [entry.name, compileVendor(path.join(/* turbopackIgnore: true */ root, entry.name))]),
  );
  return ({ vendor, template, format, values }) => {
    const render = vendors.get(vendor)?.get(template);
    if (!render) throw new Error(`There is no template ${vendor}/${template}.`);
    return Buffer.from(render(escaped(values, ESCAPES[format])), "utf8");
  };
}
