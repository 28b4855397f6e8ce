"use client";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { IntlProvider, useMessages } from "use-intl/react";
import { type Say, sayIn } from "@/server/languages/said";
import type { Spoken } from "./types";

const SayContext = createContext<Say>((sentence) => sentence);

type Props = { spoken: Spoken; children: ReactNode };

/** The language of everything inside. */
export function LanguageProvider({ spoken, children }: Props) {
  const say = useMemo(() => sayIn(spoken.said), [spoken.said]);
  return (
    <IntlProvider locale={spoken.id} messages={spoken.messages} timeZone="UTC">
      <SayContext value={say}>{children}</SayContext>
    </IntlProvider>
  );
}

/** Adds what one kind of pages says to what every page says. */
export function MoreLanguage({ spoken, children }: Props) {
  const outer = useMessages();
  const all = useMemo(() => ({ ...spoken, messages: { ...outer, ...spoken.messages } }), [spoken, outer]);
  return <LanguageProvider spoken={all}>{children}</LanguageProvider>;
}

/** Says a sentence that came from the server in the reader's language. */
export const useSay = (): Say => useContext(SayContext);
