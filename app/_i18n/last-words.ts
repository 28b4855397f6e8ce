import { languageCookie } from "@/server/languages/cookie";

const words = {
  en: {
    error: "Error",
    title: "Offhook could not be shown",
    what: "The console itself met an error. What was saved before is safe, and phones are served all the same.",
    remedy: "Load it anew. If it stays so, give the reference to whoever runs this installation.",
    reference: "Reference",
    tryAgain: "Try again",
    anew: "Load it anew",
  },
  de: {
    error: "Fehler",
    title: "Offhook konnte nicht gezeigt werden",
    what: "In der Konsole selbst ist ein Fehler aufgetreten. Was vorher gespeichert wurde, ist sicher, und Telefone werden weiter bedient.",
    remedy: "Laden Sie sie neu. Bleibt es so, geben Sie die Referenz dem, der diese Installation betreibt.",
    reference: "Referenz",
    tryAgain: "Erneut versuchen",
    anew: "Neu laden",
  },
};

export type LastLanguage = keyof typeof words;

/** What is said when the root itself failed, and with it whatever brings the messages: these come with the script. */
export const lastWords = (id: LastLanguage) => words[id];

/** The reader's language, as the browser knows it. */
export function lastLanguage(): LastLanguage {
  const chosen = new RegExp(`(?:^|; )${languageCookie}=([\\w-]+)`).exec(document.cookie)?.[1];
  return (chosen ?? navigator.language).startsWith("de") ? "de" : "en";
}
