const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const linked = (text: string, appUrl: string) =>
  escaped(text).replace(/https?:\/\/[^\s<>]+[^\s<>.,;:!?)]/g, (url) =>
    url.startsWith(`${escaped(appUrl)}/`) ? `<a href="${url}">${url}</a>` : url,
  );

/**
 * A plain text as simple HTML: its paragraphs, and its addresses under `appUrl` as links. Others come from names that
 * somebody has chosen.
 */
export function asHtml(text: string, appUrl: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linked(paragraph, appUrl).replaceAll("\n", "<br>")}</p>`)
    .join("\n");
  return `<!doctype html>\n<html><head><meta charset="utf-8"></head>\n<body style="font:15px/1.5 sans-serif;max-width:560px">\n${paragraphs}\n</body></html>\n`;
}
