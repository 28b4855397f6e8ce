import { describeError, type Refusal } from "@/app/_ui/form-errors";

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "data" in error && typeof error.data === "object" && error.data !== null
    ? Reflect.get(error.data, "code")
    : undefined;

/** A refusal at its fields where it names them; a conflict at the field that conflicts. */
export function asRefusal(error: unknown, conflictAt?: string): Refusal {
  const { message, fields } = describeError(error);
  if (fields && Object.keys(fields).length > 0) return { fields };
  return conflictAt && codeOf(error) === "CONFLICT" ? { fields: { [conflictAt]: message } } : { message };
}

/** Whether the thing asked for is not there, or not ours. */
export const isGone = (error: unknown): boolean => codeOf(error) === "NOT_FOUND";
