/** Everything but the characters of XML 1.0 §2.2: controls, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const REFERENCES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/**
 * A text as XML content or attribute value that reads back unchanged, but for characters that XML 1.0 cannot hold at all:
 * those are dropped. Line breaks and tabs are references, for parsers normalise them otherwise.
 */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"'\t\n\r]/g, (char) => REFERENCES[char] ?? "");
}

/** The text that a reader gets back from `escapeXml`. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, "");
}
