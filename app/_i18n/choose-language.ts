"use server";

import { currentWho } from "@/server/auth/current";
import { rememberLanguage } from "@/server/auth/remember-language";
import { languages } from "@/server/languages/languages";
import { setLanguage } from "@/server/people/set-language";

/**
 * Keeps the reader's choice, in this browser and, of somebody who is signed in, in every other; the page that asked is
 * shown again in it. One that there is none of changes nothing.
 */
export async function chooseLanguage(id: string): Promise<void> {
  if (!languages().has(id)) return;
  await rememberLanguage(id);
  const who = await currentWho();
  if (who) await setLanguage(who, { language: id });
}
