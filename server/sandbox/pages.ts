import { type Answer, refusal } from "./answer";
import type { Guesses } from "./guesses";

const defaultPageSize = 20;
const largestPageSize = 1000;

function positive(text: string | null, fallback: number): number | null {
  if (text === null) return fallback;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** One page of a flat array, with the other pages in `Link` (RFC 8288). `url` is the collection's address as called. */
export function page(items: unknown[], url: URL, guesses: Guesses): Answer {
  const size = positive(url.searchParams.get("page_size"), defaultPageSize);
  const number = positive(url.searchParams.get(guesses.pageParameter), 1);
  if (size === null || number === null) return refusal(guesses, 400, "Invalid page or page_size");
  if (size > largestPageSize) {
    return refusal(guesses, guesses.pageSizeTooBigStatus, `page_size must not exceed ${largestPageSize}`);
  }
  const last = Math.max(1, Math.ceil(items.length / size));
  if (number > last) return refusal(guesses, guesses.pastLastPageStatus, "Invalid page");
  const link = (to: number, rel: string) => {
    const target = new URL(url);
    target.searchParams.set("page_size", String(size));
    target.searchParams.set(guesses.pageParameter, String(to));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [link(1, "first"), link(last, "last")];
  if (number > 1) links.push(link(number - 1, "prev"));
  if (number < last) links.push(link(number + 1, "next"));
  return {
    status: 200,
    headers: { link: links.join(", ") },
    body: items.slice((number - 1) * size, number * size),
  };
}
