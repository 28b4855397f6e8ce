import { escapeXml } from "./xml";

/** A value that a kind of file has no way to hold. `why` ends the sentence “The value … “. */
export class CannotCarry extends Error {
  override name = "CannotCarry";
  constructor(readonly why: string) {
    super(`The value ${why}.`);
  }
}

type FileFormat = {
  contentType: string;
  /** The text as it stands in the file, so that its reader gets the text back. @throws CannotCarry */
  write(text: string): string;
};

/** Controls, line and paragraph separators: no line-by-line file can hold them. */
const BREAKS = /[\p{Cc}\u2028\u2029]/u;
const PLAIN = "text/plain; charset=utf-8";

function oneLine(text: string): string {
  if (BREAKS.test(text)) {
    throw new CannotCarry(
      "holds a line break or another control character, which this kind of file cannot carry",
    );
  }
  if (!text.isWellFormed())
    throw new CannotCarry("holds half a character, which this kind of file cannot carry");
  return text;
}

const unpadded = (text: string): string => {
  if (text !== text.trim()) {
    throw new CannotCarry("begins or ends with a blank, which this kind of file cannot carry");
  }
  return oneLine(text);
};

/** What each kind of file can hold, and how. One for all templates of the kind. */
const FORMATS = {
  xml: { contentType: "text/xml; charset=utf-8", write: escapeXml },
  /** `name = value` or `name :value`, the value to the end of its line, without quotes. */
  cfg: {
    contentType: PLAIN,
    write(text) {
      // Yealink resets what is set to it.
      if (text === "%NULL%") throw new CannotCarry("is %NULL%, which a phone takes for “reset”");
      return unpadded(text);
    },
  },
  /**
   * `name: value` of Mitel and Aastra: quotes keep outer blanks, and what looks like a comment or a quoted value.
   * Source: Aastra 6700i guides; a quote within quotes has no form there.
   */
  mitel: {
    contentType: PLAIN,
    write(text) {
      const plain = oneLine(text);
      if (plain === plain.trim() && !/^"|#|\/\//.test(plain)) return plain;
      if (plain.includes('"')) {
        throw new CannotCarry("needs quotes and holds one, which this kind of file cannot carry");
      }
      return `"${plain}"`;
    },
  },
  /** `NAME="value"` of Panasonic, which knows no escape. */
  quoted: {
    contentType: PLAIN,
    write(text) {
      if (/["\\]/.test(text)) {
        throw new CannotCarry("holds a quote or a backslash, which this kind of file cannot carry");
      }
      return oneLine(text);
    },
  },
} satisfies Record<string, FileFormat>;

export type Format = keyof typeof FORMATS;
export const formatOf = (format: Format): FileFormat => FORMATS[format];
