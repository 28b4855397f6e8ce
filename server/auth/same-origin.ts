/**
 * Whether a browser's request comes from our own pages: reads always pass; a change needs an Origin that is the host
 * it was sent to, which no foreign page can forge.
 */
export function sameOrigin(request: Request): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
