/** How often a message is tried: the last time about an hour and a half after the first. */
export const MAX_ATTEMPTS = 8;

const FIRST_MS = 5_000;
const CAP_MS = 3_600_000;

/**
 * How long to wait after the n-th failed attempt (from 1): three times as long each time, from 5 s to an hour, with
 * jitter of ±20 %. What the receiver asks for (`Retry-After`) is kept to, up to an hour.
 * @returns milliseconds.
 */
export function deliveryBackoffMs(attempt: number, retryAfterMs = 0, random = Math.random()): number {
  const own = Math.min(CAP_MS, FIRST_MS * 3 ** (attempt - 1)) * (0.8 + 0.4 * random);
  return Math.round(Math.max(own, Math.min(retryAfterMs, CAP_MS)));
}
