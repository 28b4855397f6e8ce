/** The header in which the process tells Next the address that was asked; it overwrites what a client claims. */
export const ASKED_HEADER = "x-offhook-asked";

const HERE = "http://here.invalid";

/**
 * A path on this site to go to after signing in, without Next's own parameters.
 * @returns null for anything that could lead elsewhere, and for pages that only lead back to themselves.
 */
export function pageAsked(address: unknown): string | null {
  if (typeof address !== "string" || !address.startsWith("/") || !URL.canParse(address, HERE)) return null;
  const url = new URL(address, HERE);
  url.searchParams.delete("_rsc");
  const path = `${url.pathname}${url.search}`;
  const elsewhere = url.origin !== HERE || path.startsWith("//");
  return elsewhere || path === "/" || /^\/(sign-in|setup|forgot|reset|invite|api)(\/|\?|$)/.test(path)
    ? null
    : path;
}
