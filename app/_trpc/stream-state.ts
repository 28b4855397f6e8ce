/** When the events of the server stopped coming; null while they come, or while nothing listens to them. */
let lostAt: number | null = null;
const listeners = new Set<() => void>();

export const streamLostAt = (): number | null => lostAt;

/** `null`: they come again. The first loss of several in a row is the one that counts. */
export function markStream(lost: number | null): void {
  if (lost !== null && lostAt !== null) return;
  lostAt = lost;
  for (const tell of listeners) tell();
}

export function watchStream(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
