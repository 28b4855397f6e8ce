import { languageOf } from "@/server/languages/languages";

/** The real words of one language, for tests of functions that are given a translator. */
export const wordsOf = (locale: string) => languageOf(locale).messages;
