import type { RedirectCredentials, RedirectError } from "@/server/vendors/types";
import { readChallenge } from "./sraps-hawk";
import { foreignText } from "./sraps-redact";
import { clockSkew, failure, ownFailure, refusedOnTheWay, rejected } from "./sraps-words";

export type Refusal = { status: number; headers: Headers; text: string };

/** Hawk's own limit: a timestamp further off is refused. */
const toleratedSkew = 60;
const longestPauseMs = 24 * 60 * 60 * 1000;
/** Said about a MAC that another company holds, and about a key that may not: the wire does not tell which. */
const ownership = /taken_mac_or_forbidden|lacks permission/i;

/** The service's own words, which stand under `message`, `error` or `detail`; "" when there are none. */
function serviceText(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null) return "";
    const fields = new Map<string, unknown>(Object.entries(body));
    for (const name of ["message", "error", "detail"]) {
      const value = fields.get(name);
      if (typeof value === "string" && value) return value;
    }
  } catch {}
  return "";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether an endpoint's refusal must be looked into with a second call. */
export function isOwnershipRefusal({ status, text }: Refusal): boolean {
  if (status === 403) return text === "" || isJson(text);
  return (
    status >= 400 && status < 500 && status !== 401 && status !== 429 && ownership.test(serviceText(text))
  );
}

/** Retry-After, seconds or an HTTP date, in milliseconds and at most a day; undefined when there is none. */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestPauseMs);
}

function unauthorized(refusal: Refusal, credentials: RedirectCredentials, now: number): RedirectError {
  const { error, ts } = readChallenge(credentials, refusal.headers.get("www-authenticate"));
  if (ts !== null) {
    const skew = Math.round(now / 1000) - ts;
    if (Math.abs(skew) > toleratedSkew) return clockSkew(skew);
  }
  if (/unknown credentials|bad mac/i.test(error)) return failure("wrongKey", { status: 401 });
  const date = Date.parse(refusal.headers.get("date") ?? "");
  const skew = Math.round((now - date) / 1000);
  if (Math.abs(skew) > toleratedSkew) return clockSkew(skew);
  return failure("wrongKey", { status: 401 });
}

/** Tells what a status that is no success means. `now` is this server's clock when the answer came. */
export function diagnose(
  refusal: Refusal,
  credentials: RedirectCredentials,
  secrets: readonly string[],
  now: number,
): RedirectError {
  const { status, text, headers } = refusal;
  if (status === 401) return unauthorized(refusal, credentials, now);
  if (status === 403) {
    const own = text === "" || isJson(text);
    return own ? failure("noRole", { status }) : refusedOnTheWay(status);
  }
  const pause = { status, retryAfterMs: retryAfterMs(headers, now) };
  if (status === 429) return failure("rateLimited", pause);
  if (status >= 500 || status === 408 || status === 425) return ownFailure(status, pause);
  if (status < 400) return failure("redirected", { status });
  if (status === 404) return failure("noSuchAddress", { status });
  return rejected(status, foreignText(serviceText(text), secrets));
}
