/** Splits "g d" into its steps, lower case. */
export const parseKeys = (keys: string): [string | undefined, string | undefined] => {
  const [one, two] = keys.toLowerCase().split(" ");
  return [one, two];
};

type Press = Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "altKey" | "shiftKey">;

/**
 * Whether this press is that step. "mod" is Ctrl or ⌘. Shift counts only where the step names it, or with letters:
 * "?" and "/" need Shift on some keyboards and not on others.
 */
export const pressed = (step: string, event: Press): boolean => {
  const names = step === "+" ? ["+"] : step.split("+");
  const key = names[names.length - 1];
  const wants = (name: string) => names.slice(0, -1).includes(name);
  if (event.key.toLowerCase() !== key) return false;
  if (wants("mod") !== (event.metaKey || event.ctrlKey)) return false;
  if (wants("alt") !== event.altKey) return false;
  const symbol = key.length === 1 && !/[a-z]/.test(key);
  return symbol && !wants("shift") ? true : wants("shift") === event.shiftKey;
};
