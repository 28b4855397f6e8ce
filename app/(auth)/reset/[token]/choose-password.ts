"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "@/app/_i18n/server";
import type { Refusal } from "@/app/_ui/form-errors";
import { ADDRESS_HEADER } from "@/server/auth/address";
import { linkToken } from "@/server/auth/link-token";
import { resetPassword } from "@/server/auth/reset-password";
import { DomainError } from "@/server/errors";

/** Changes the password with the link, then leads to the sign-in page. */
export async function choosePassword(token: string, input: { password: string }): Promise<Refusal> {
  try {
    await resetPassword(linkToken.parse(token), input, (await headers()).get(ADDRESS_HEADER));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code !== "not_found") return { message: error.message, fields: error.detail.fields };
    const t = await getTranslations("accounts.reset");
    return { message: t("used") };
  }
  redirect("/sign-in?made=password");
}
