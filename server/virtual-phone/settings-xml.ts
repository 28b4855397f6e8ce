import { SaxesParser } from "saxes";

/** One setting of a Snom settings file: its name, its `idx` and its text. */
export type Setting = { name: string; index: string | null; value: string };

/**
 * The settings of a Snom file, as a phone reads it: strict XML, root `settings`, children of `phone-settings`.
 * Throws an error in words on XML that is not well-formed or is no settings file.
 */
export function parseSettings(xml: string): Setting[] {
  const parser = new SaxesParser();
  const found: Setting[] = [];
  const path: string[] = [];
  parser.on("error", () => {
    throw new Error(`The file is not well-formed XML (line ${parser.line}).`);
  });
  parser.on("opentag", (tag) => {
    path.push(tag.name);
    if (path[0] !== "settings") throw new Error(`The file's root is <${path[0]}>, not <settings>.`);
    if (path.length !== 3 || path[1] !== "phone-settings") return;
    const index = tag.attributes.idx;
    found.push({ name: tag.name, index: typeof index === "string" ? index : null, value: "" });
  });
  const text = (chunk: string) => {
    const setting = path.length === 3 && path[1] === "phone-settings" ? found.at(-1) : undefined;
    if (setting) setting.value += chunk;
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => {
    path.pop();
  });
  parser.write(xml).close();
  return found;
}

/** A setting's value; null when the file does not set it. */
export function settingValue(settings: Setting[], name: string, index: string | null = null): string | null {
  return settings.find((setting) => setting.name === name && setting.index === index)?.value ?? null;
}
