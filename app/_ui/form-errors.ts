/** What a failed save says: a reason for the whole form, and reasons for single fields by their name. */
export type Refusal = { message?: string; fields?: Record<string, string> };

/** Throw from `onSubmit` or `onConfirm` to say which fields were refused, and why. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message ?? "Some fields need another look.");
  }
}

const unreachable = "Offhook does not answer. Nothing was changed. Check the connection, then try again.";

/** Any thrown thing, in words that may be shown. A failed fetch never shows the browser's own text. */
export const describeError = (error: unknown): Refusal & { message: string } => {
  if (error instanceof RefusedError) return { ...error.refusal, message: error.message };
  if (error instanceof TypeError) return { message: unreachable };
  const text = error instanceof Error ? error.message : "";
  return /^(failed to fetch|load failed|networkerror)/i.test(text)
    ? { message: unreachable }
    : { message: text || "This did not work, and no reason was given. Try again." };
};
