import { SaxesParser } from "saxes";

/** What a phone reads out of its file: every name with its value, in order. */
export type Pair = [name: string, value: string];
export type Reader = (file: string) => Pair[];

/** Strict XML: each element with its text as path#key, each attribute as path@name; `key` attributes part elements alike. */
export const readXml: Reader = (file) => {
  const parser = new SaxesParser({ fragment: false });
  parser.on("error", (error) => {
    throw error;
  });
  const pairs: Pair[] = [];
  const open: { name: string; text: string; leaf: boolean }[] = [];
  parser.on("opentag", (tag) => {
    const above = open.at(-1);
    if (above) above.leaf = false;
    const name = `${above?.name ?? ""}/${tag.name}`;
    open.push({ name, text: "", leaf: true });
    for (const [key, value] of Object.entries(tag.attributes)) pairs.push([`${name}@${key}`, String(value)]);
  });
  parser.on("text", (text) => {
    const here = open.at(-1);
    if (here) here.text += text;
  });
  parser.on("closetag", () => {
    const done = open.pop();
    if (done?.leaf) pairs.push([done.name, done.text]);
    else if (done && done.text.trim() !== "") throw new Error(`Text between the elements of ${done.name}.`);
  });
  parser.write(file).close();
  return pairs;
};

function lines(file: string): string[] {
  if (!file.endsWith("\n")) throw new Error("The last line has no end.");
  return file.slice(0, -1).split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/);
}

/** `name = value`, `#` begins a comment at the begin of a line; blanks around a value do not belong to it. */
export const readCfg: Reader = (file) =>
  lines(file)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, name, value] = /^([A-Za-z0-9_.]+) =(.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new Error(`No setting: ${line}`);
      return [name, value.trim()];
    });

/** A cfg whose first line is Yealink's, to the byte. */
export const readYealink: Reader = (file) => {
  if (!file.startsWith("#!version:1.0.0.1\n")) throw new Error("The first line is not Yealink’s.");
  return readCfg(file);
};

/** `name: value`; what follows an open `#` or `//` is a comment, quotes keep what is in them. */
export const readMitel: Reader = (file) =>
  lines(file)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, name, rest = ""] = /^([a-z0-9 [\]|]+?):(.*)$/.exec(line) ?? [];
      if (name === undefined) throw new Error(`No setting: ${line}`);
      const [, quoted] = /^\s*"([^"]*)"\s*$/.exec(rest) ?? [];
      return [name, quoted ?? rest.replace(/(?:#|\/\/).*$/, "").trim()];
    });

/** `NAME="value"` under Panasonic's first line; a quote ends the value. */
export const readPanasonic: Reader = (file) => {
  if (!file.startsWith("# Panasonic SIP Phone Standard Format File #\n")) {
    throw new Error("The first line is not Panasonic’s.");
  }
  return lines(file)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, name, value] = /^([A-Z0-9_]+)="([^"\\]*)"$/.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new Error(`No setting: ${line}`);
      return [name, value];
    });
};

/** Fanvil's modules: `<NAME MODULE>` heads `Name   :value`, the first colon parts them. */
export const readFanvil: Reader = (file) => {
  const [first, ...rest] = lines(file);
  if (!/^<<VOIP CONFIG FILE>>Version:2\.\d{10}$/.test(first ?? ""))
    throw new Error("The first line is not Fanvil’s.");
  let module = "";
  return rest.flatMap((line): Pair[] => {
    const head = /^<([A-Z ]+ MODULE)>$/.exec(line)?.[1];
    if (head) module = head;
    if (head || line === "" || /^--[\w ]+-- *:$/.test(line)) return [];
    const [, name, value] = /^([A-Za-z0-9 ]+?) *:(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined || module === "") throw new Error(`No setting: ${line}`);
    return [[`${module}: ${name}`, value.trim()]];
  });
};
