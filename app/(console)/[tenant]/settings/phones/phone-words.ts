import type { inferRouterOutputs } from "@trpc/server";
import type { PhoneDefaults } from "@/server/settings/schema";
import type { AppRouter } from "@/server/trpc/root";

export type Phone = inferRouterOutputs<AppRouter>["settings"]["get"]["phone"];
export type Codec = PhoneDefaults["codecs"][number];

export const codecs: Record<Codec, { label: string; help: string }> = {
  g722: { label: "G.722", help: "wideband, 64 kbit/s" },
  pcma: { label: "G.711 A-law", help: "PCMA, 64 kbit/s, Europe" },
  pcmu: { label: "G.711 µ-law", help: "PCMU, 64 kbit/s, North America" },
  g729: { label: "G.729", help: "8 kbit/s" },
  opus: { label: "Opus", help: "wideband, newer models" },
};
export const allCodecs = Object.keys(codecs) as Codec[];

/** Tags of the languages that phones of the vendors speak. */
const tags = ["cs", "da", "de", "en", "es", "fi", "fr", "hu", "it", "nb", "nl", "pt", "ru", "sl", "sv", "tr"];

const nameIn = (tag: string, language: string) =>
  new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(tag) ?? tag;

/** "German (Deutsch)" */
export function languageName(tag: string): string {
  const english = nameIn(tag, "en");
  const own = nameIn(tag, tag);
  return english.toLowerCase() === own.toLowerCase() ? english : `${english} (${own})`;
}

/** The languages to choose from, by their English name; `current` is always among them. */
export const languages = (current: string): { value: string; label: string }[] =>
  [...new Set([...tags, current])]
    .map((value) => ({ value, label: languageName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));

const units = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** 86400 to "1 day", 5400 to "1 hour 30 minutes". */
export function durationWords(seconds: number): string {
  let rest = Math.floor(seconds);
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? "" : "s"}`);
  }
  return parts.slice(0, 2).join(" ") || "0 seconds";
}
