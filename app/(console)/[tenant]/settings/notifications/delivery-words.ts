/** How each state of a message looks, and its word among the messages. */
export const deliveryWords = {
  sent: { tone: "proven", word: "took" },
  waiting: { tone: "waiting", word: "waits" },
  failed: { tone: "failed", word: "failed" },
} as const;
