/**
 * The phone's own names of its languages, for `language` and `web_language`, by ISO 639-1 code.
 * Source: service.snom.com "language", and the names in nethesis/tancredi data/templates/snom.macros.
 */
const LANGUAGES = new Map<string, string>([
  ["cs", "Čeština"],
  ["da", "Dansk"],
  ["de", "Deutsch"],
  ["en", "English"],
  ["es", "Español"],
  ["fi", "Suomi"],
  ["fr", "Français"],
  ["hu", "Magyar"],
  ["it", "Italiano"],
  ["nb", "Norsk"],
  ["nl", "Nederlands"],
  ["nn", "Norsk"],
  ["no", "Norsk"],
  ["pt", "Português"],
  ["ru", "Русский"],
  ["sl", "Slovenščina"],
  ["sv", "Svenska"],
  ["tr", "Türkçe"],
]);

/** The phone's name of a BCP 47 tag's language, region ignored; null when the phone has none: it keeps its own. */
export function snomLanguage(tag: string): string | null {
  return LANGUAGES.get(tag.trim().toLowerCase().split(/[-_]/)[0] ?? "") ?? null;
}
