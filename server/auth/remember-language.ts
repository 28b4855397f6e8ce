import { cookies } from "next/headers";
import { env } from "@/env";
import { languageCookie } from "@/server/languages/cookie";
import { languages } from "@/server/languages/languages";

const YEAR_S = 365 * 86_400;

/** Makes this browser show the language that its person has chosen, where there is such a one. */
export async function rememberLanguage(id: string): Promise<void> {
  if (!languages().has(id)) return;
  (await cookies()).set(languageCookie, id, {
    path: "/",
    maxAge: YEAR_S,
    sameSite: "lax",
    secure: env().APP_URL.startsWith("https:"),
  });
}
