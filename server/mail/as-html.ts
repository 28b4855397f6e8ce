const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const linked = (text: string) =>
  escaped(text).replace(/https?:\/\/[^\s<>]+[^\s<>.,;:!?)]/g, (url) => `<a href="${url}">${url}</a>`);

/** A plain text as simple HTML: its paragraphs, and its addresses as links. */
export function asHtml(text: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linked(paragraph).replaceAll("\n", "<br>")}</p>`)
    .join("\n");
  return `<!doctype html>\n<html><head><meta charset="utf-8"></head>\n<body style="font:15px/1.5 sans-serif;max-width:560px">\n${paragraphs}\n</body></html>\n`;
}
