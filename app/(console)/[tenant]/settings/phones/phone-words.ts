import type { inferRouterOutputs } from "@trpc/server";
import type { Translate } from "@/app/_i18n/types";
import type { PhoneDefaults } from "@/server/settings/schema";
import type { AppRouter } from "@/server/trpc/root";

export type Phone = inferRouterOutputs<AppRouter>["settings"]["get"]["phone"];
export type Codec = PhoneDefaults["codecs"][number];

export const codecNames: Record<Codec, string> = {
  g722: "G.722",
  pcma: "G.711 A-law",
  pcmu: "G.711 µ-law",
  g729: "G.729",
  opus: "Opus",
};
export const isCodec = (value: unknown): value is Codec =>
  typeof value === "string" && Object.hasOwn(codecNames, value);
export const allCodecs = Object.keys(codecNames).filter(isCodec);

/** Tags of the languages that phones of the vendors speak. */
const tags = ["cs", "da", "de", "en", "es", "fi", "fr", "hu", "it", "nb", "nl", "pt", "ru", "sl", "sv", "tr"];

const nameIn = (tag: string, language: string) =>
  new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(tag) ?? tag;

/** "German (Deutsch)": in the reader's language and in its own. */
export function languageName(tag: string, locale: string): string {
  const told = nameIn(tag, locale);
  const own = nameIn(tag, tag);
  return told.toLowerCase() === own.toLowerCase() ? told : `${told} (${own})`;
}

/** The languages to choose from, by their name in the reader's language; `current` is always among them. */
export const languages = (current: string, locale: string): { value: string; label: string }[] =>
  [...new Set([...tags, current])]
    .map((value) => ({ value, label: languageName(value, locale) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));

const units = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** 86400 to "1 day", 5400 to "1 hour 30 minutes". */
export function durationWords(t: Translate<"settings.phones">, seconds: number): string {
  let rest = Math.floor(seconds);
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(t(`duration.${unit}`, { count }));
  }
  return parts.slice(0, 2).join(" ") || t("duration.second", { count: 0 });
}
