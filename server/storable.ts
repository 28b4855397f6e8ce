/** Whether PostgreSQL can keep a text, as text and in jsonb: no NUL, no half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed();

/** Whether a text can stand in a mail or a list as one line: no line breaks, no control characters. */
export const isOneLine = (text: string): boolean => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);

/** Where in a value the first text stands that cannot be kept, e.g. "lines.0.displayName"; null when there is none. */
export function findUnstorable(value: unknown): string | null {
  const waiting: { at: string; value: unknown }[] = [{ at: "", value }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value === "string" && !isStorable(next.value)) return next.at || "input";
    if (!next.value || typeof next.value !== "object") continue;
    for (const [name, inner] of Object.entries(next.value)) {
      if (!isStorable(name)) return next.at || "input";
      waiting.push({ at: next.at ? `${next.at}.${name}` : name, value: inner });
    }
  }
  return null;
}
