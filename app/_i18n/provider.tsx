"use client";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { IntlProvider } from "use-intl/react";
import { type Say, sayIn } from "@/server/languages/said";
import type { Spoken } from "./types";

const SayContext = createContext<Say>((sentence) => sentence);

/** The language of everything inside. */
export function LanguageProvider({ spoken, children }: { spoken: Spoken; children: ReactNode }) {
  const say = useMemo(() => sayIn(spoken.said), [spoken.said]);
  return (
    <IntlProvider locale={spoken.id} messages={spoken.messages} timeZone="UTC">
      <SayContext value={say}>{children}</SayContext>
    </IntlProvider>
  );
}

/** Says a sentence that came from the server in the reader's language. */
export const useSay = (): Say => useContext(SayContext);
