"use server";

import { headers } from "next/headers";
import { getTranslations } from "@/app/_i18n/server";
import type { Refusal } from "@/app/_ui/form-errors";
import { ADDRESS_HEADER } from "@/server/auth/address";
import { askReset } from "@/server/auth/ask-reset";
import { DomainError } from "@/server/errors";

/** Asks for a reset link; the answer tells nothing of who has an account. */
export async function askForLink(input: { email: string }): Promise<Refusal | undefined> {
  try {
    if (await askReset(input, (await headers()).get(ADDRESS_HEADER))) return undefined;
    const t = await getTranslations("accounts.forgot");
    return { message: t("tooMany") };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { message: error.message, fields: error.detail.fields };
  }
}
