/**
 * What came of sending a message once, in words that hold no address, no secret and nothing of what was answered.
 * `final`: trying again is of no use until a person acts. `gone`: the receiver wants nothing more, ever.
 */
export type Sending =
  | { ok: true; message: string }
  | { ok: false; final: boolean; gone?: true; message: string; remedy: string; retryAfterMs?: number };

/** The words of a verdict as one text. */
export const wordsOfVerdict = (sending: Sending): string =>
  sending.ok ? sending.message : `${sending.message} ${sending.remedy}`;
