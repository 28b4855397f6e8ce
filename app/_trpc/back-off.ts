const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * Milliseconds until the next try: twice as long each time, up to half a minute, and anywhere in the upper half of
 * that, so that a thousand browsers do not come back at once.
 * @param failures how many tries have failed before; 0 after the first loss.
 */
export const backOff = (failures: number, random = Math.random()): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10)) * (0.5 + random / 2);
