/** What the phones' access log of a process has in hand. */
export type LogFigures = { readonly backlog: number; readonly dropped: number };

const KEY = Symbol.for("offhook.phone-request-log");

/** Lets the pages of this process see its access log: Next's code is bundled apart from the phones' door. */
export function showLogFigures(log: LogFigures): void {
  Reflect.set(globalThis, KEY, log);
}

/** The figures of this process; null in one that serves no phones. */
export function logFigures(): LogFigures | null {
  const log: LogFigures | undefined = Reflect.get(globalThis, KEY);
  return log ? { backlog: log.backlog, dropped: log.dropped } : null;
}
