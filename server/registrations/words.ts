/** What a registration says while it waits in a queue that the operator has paused. */
export const pausedWords = {
  lastMessage: "waiting: the queue is paused by the operator",
  remedy: "It goes on by itself when the operator resumes the queue. Its place in the queue is kept.",
};

/** What a tenant in master mode does about a trouble with the account itself. */
export const ASK_OPERATOR = "Ask the operator, who keeps the redirect account.";

/**
 * What a registration says while it waits for its next attempt, e.g.
 * "waiting: SRAPS does not answer, next try 14:32".
 * @param timeZone IANA zone of whoever reads it; without one the reader's own.
 */
export function waitingWords(
  message: string | null,
  nextAttemptAt: Date | string,
  timeZone?: string,
): string {
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(
    new Date(nextAttemptAt),
  );
  const why = (message ?? "the redirect service is asked again").replace(/\.$/, "");
  return `waiting: ${why}, next try ${time}${timeZone === "UTC" ? " UTC" : ""}`;
}
