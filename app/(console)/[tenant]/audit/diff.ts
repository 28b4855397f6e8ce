import { type AuditWords, fieldWords } from "./words";

export type Change = "added" | "removed" | "changed" | "same" | "secret";
export type FieldChange = { field: string; change: Change; before: string | null; after: string | null };

/** How a secret stands in the log: its value was replaced when the entry was written. */
const SECRET = "••••";

/**
 * What an entry's before and after differ in, field by field and in the order in which the fields stand there. A secret
 * that stands on both sides may have changed or not: the log does not know.
 */
export function diffOf(t: AuditWords, before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [fieldsOf(t, before), fieldsOf(t, after)];
  return [...new Set([...is.keys(), ...was.keys()])].map((field) => {
    const [old, now] = [was.get(field) ?? null, is.get(field) ?? null];
    return { field, change: changeOf(old, now), before: old, after: now };
  });
}

function changeOf(before: string | null, after: string | null): Change {
  if (before === null) return "added";
  if (after === null) return "removed";
  if (before !== after) return "changed";
  return after === SECRET ? "secret" : "same";
}

/** The leaves of a value by their path, "lines 1 password", each as text. */
function fieldsOf(t: AuditWords, value: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (inner: unknown, path: string[]): void => {
    if (inner === null || inner === undefined) return;
    if (typeof inner !== "object") {
      found.set(path.join(" "), String(inner));
      return;
    }
    const list = Array.isArray(inner);
    const entries = Object.entries(inner);
    if (entries.length === 0 && path.length > 0)
      found.set(path.join(" "), list ? t("diff.none") : t("diff.empty"));
    for (const [name, leaf] of entries) walk(leaf, [...path, list ? String(Number(name) + 1) : name]);
  };
  walk(value, []);
  return found;
}

/** The fields that an entry changed, in a line: "name, extension and 3 more". */
export function changedFields(t: AuditWords, before: unknown, after: unknown): string {
  const fields = [
    ...new Set(
      diffOf(t, before, after)
        .filter(({ change }) => change === "added" || change === "removed" || change === "changed")
        .map(({ field }) => fieldWords(t, field.split(" ")[0] ?? "")),
    ),
  ];
  const shown = fields.slice(0, 4).join(", ");
  return fields.length > 4 ? t("diff.andMore", { shown, count: fields.length - 4 }) : shown;
}
