/** How often a registration is tried before it fails for good: about half a day of an outage. */
export const MAX_ATTEMPTS = 20;

const FIRST_MS = 5_000;
const CAP_MS = 3_600_000;

/**
 * How long to wait after the n-th failed attempt (from 1): doubling from 5 s to an hour, with jitter of ±20 % so that
 * a thousand phones do not come back in step. A `Retry-After` of the service is kept to.
 * @returns milliseconds.
 */
export function backoffMs(attempt: number, retryAfterMs?: number, random = Math.random()): number {
  const own = Math.min(CAP_MS, FIRST_MS * 2 ** (attempt - 1)) * (0.8 + 0.4 * random);
  return Math.round(Math.max(own, retryAfterMs ?? 0));
}
