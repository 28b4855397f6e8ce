import type { NamespaceKeys, NestedKeyOf } from "use-intl";
import type { useTranslations } from "use-intl/react";
import type { Messages } from "@/server/languages/messages";

declare module "use-intl" {
  interface AppConfig {
    Messages: Messages;
    Locale: string;
  }
}

/** What the browser needs of a language: messages compiled, and sentences of the server. */
export type Spoken = { id: string; messages: Partial<Messages>; said: Record<string, string> };

export type Namespace = keyof Messages;

export type { Say } from "@/server/languages/said";

/** "devices", or a part of it: "devices.list". */
export type NamespacePath = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

/** The translator of a namespace, for functions that make words outside of a component: `Translate<"ui.time">`. */
export type Translate<N extends NamespacePath> = ReturnType<typeof useTranslations<N>>;
