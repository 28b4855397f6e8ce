import type { Translate } from "@/app/_i18n/types";

export type AuditWords = Translate<"audit">;
type Key = Parameters<AuditWords>[0];

/** Verbs, fields and kinds of things are data: whether there is a message for one is asked of the messages. */
const isKey = (t: AuditWords, key: string): key is Key => t.has(key as Key);

/** What was done, as a person says it. A verb without words is told by its parts: "pbx.create" is "Pbx: create". */
export function verbWords(t: AuditWords, verb: string): string {
  const key = `verb.${verb}`;
  if (verb.includes(".") && isKey(t, key)) return t(key);
  const [noun = "", ...rest] = verb.replaceAll("-", " ").split(".");
  return `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}${rest.length > 0 ? `: ${rest.join(" ")}` : ""}`;
}

/** What kind of thing it was done to; a kind without words is told by its name. */
export function kindWords(t: AuditWords, kind: string): string {
  const key = `kind.${kind}`;
  return isKey(t, key) ? t(key) : kind.replaceAll("-", " ");
}

/** What to call a path of an entry: "plan sipDomain" is "plan sip domain". */
export const fieldWords = (t: AuditWords, path: string): string =>
  path
    .split(" ")
    .map((name) => {
      const key = `field.${name}`;
      return isKey(t, key)
        ? t(key)
        : name.replace(/([a-z])([A-Z])/g, (_, low: string, high: string) => `${low} ${high.toLowerCase()}`);
    })
    .join(" ");

/** Who acted, when it was not a person; null for a person. */
export const actorWords = (t: AuditWords, kind: "user" | "token" | "system"): string | null =>
  kind === "user" ? null : t(`actor.${kind}`);

/** Whose log it is: a tenant's, or on the master tenant the operator's. */
export const logOf = (ofOperator: boolean) => (ofOperator ? "operator" : "tenant");
