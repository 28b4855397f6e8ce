/** Where a cell can begin for a spreadsheet: some divide at semicolons, tabs and line breaks, whatever the quotes. */
const FORMULA = /(^|[;\t\r\n])(?=(?:"|[^\S\t\r\n])*[=+\-@])/g;

/** A field of RFC 4180. What a spreadsheet would carry out as a formula gets an apostrophe before it. */
const field = (text: string) => {
  const tame = text.replace(FORMULA, "$1'").replace(/^[\t\r]/, "'$&");
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
};

/** A record of RFC 4180 with its line end. */
export const csvLine = (fields: readonly string[]): string => `${fields.map(field).join(",")}\r\n`;
