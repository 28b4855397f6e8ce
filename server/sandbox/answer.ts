import type { Guesses } from "./guesses";

/** What the sandbox is about to say; `body` is sent as JSON unless it is a string. */
export type Answer = { status: number; headers?: Record<string, string>; body?: unknown };

export function refusal(guesses: Guesses, status: number, text: string): Answer {
  return { status, body: { [guesses.errorField]: text } };
}
