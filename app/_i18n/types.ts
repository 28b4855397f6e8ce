import type {} from "use-intl";
import type { Messages } from "@/server/languages/messages";

declare module "use-intl" {
  interface AppConfig {
    Messages: Messages;
    Locale: string;
  }
}

/** What the browser needs of a language: its messages compiled, and the sentences of the server. */
export type Spoken = { id: string; messages: Messages; said: Record<string, string> };

export type Namespace = keyof Messages;
