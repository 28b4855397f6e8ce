"use server";

import { redirect } from "next/navigation";
import type { z } from "zod";
import { getTranslations } from "@/app/_i18n/server";
import type { Refusal } from "@/app/_ui/form-errors";
import { createFirstOperator } from "@/server/auth/first-operator";
import type { firstOperatorInput } from "@/server/auth/first-operator-schema";
import { linkToken } from "@/server/auth/link-token";
import { DomainError } from "@/server/errors";

/** Makes the operator with the one-time link, then leads to the sign-in page. */
export async function makeOperator(
  token: string,
  input: z.input<typeof firstOperatorInput>,
): Promise<Refusal> {
  try {
    await createFirstOperator(linkToken.parse(token), input);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code !== "not_found") return { message: error.message, fields: error.detail.fields };
    const t = await getTranslations("auth.setup");
    return { message: t("used") };
  }
  redirect("/sign-in?made=operator");
}
