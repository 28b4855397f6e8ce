/** What a failed save says: a reason for the whole form, and reasons for single fields by their name. */
export type Refusal = { message?: string; fields?: Record<string, string> };

/** Throw from `onSubmit` or `onConfirm` to say which fields were refused, and why. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message ?? "Some fields need another look.");
  }
}

const unreachable = "Offhook does not answer. Nothing was changed. Check the connection, then try again.";

/** What an answer of our own API carries beside its message. */
const carried = (error: unknown): { remedy?: string; fields?: Record<string, string> } => {
  const data = error instanceof Error && "data" in error ? error.data : undefined;
  return typeof data === "object" && data !== null ? data : {};
};

/** Any thrown thing, in words that may be shown: what happened, then the remedy. Never the browser's own text. */
export const describeError = (error: unknown): Refusal & { message: string } => {
  if (error instanceof RefusedError) return { ...error.refusal, message: error.message };
  const { remedy, fields } = carried(error);
  if (error instanceof Error && (remedy || fields))
    return { message: remedy ? `${error.message} ${remedy}` : error.message, fields };
  if (error instanceof TypeError) return { message: unreachable };
  const text = error instanceof Error ? error.message : "";
  if (/^(failed to fetch|load failed|networkerror)/i.test(text)) return { message: unreachable };
  return { message: text || "This did not work, and no reason was given. Try again." };
};
