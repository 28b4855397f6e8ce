/** A field of RFC 4180. What a spreadsheet would carry out as a formula gets an apostrophe before it. */
const field = (text: string) => {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
};

/** A record of RFC 4180 with its line end. */
export const csvLine = (fields: readonly string[]): string => `${fields.map(field).join(",")}\r\n`;
