"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { AuthError } from "next-auth";
import { getTranslations } from "@/app/_i18n/server";
import { getWho } from "@/app/_trpc/server";
import type { Refusal } from "@/app/_ui/form-errors";
import { ADDRESS_HEADER } from "@/server/auth/address";
import { linkToken } from "@/server/auth/link-token";
import { signIn, signOut } from "@/server/auth/next-auth";
import { DomainError } from "@/server/errors";
import { type Joined, joinWithAccount, joinWithNewAccount } from "@/server/invitations/accept-invitation";
import { readInvitation } from "@/server/invitations/open-invitation";

/** Makes the account of somebody new, joins, signs in and goes there. */
export async function joinAsNew(
  token: string,
  account: { name: string; password: string },
): Promise<Refusal> {
  const joined = await told((address) => joinWithNewAccount(linkToken.parse(token), account, address));
  if ("refusal" in joined) return joined.refusal;
  await signIn("credentials", { email: joined.email, password: account.password, redirect: false });
  redirect(`/${joined.slug}`);
}

/** Signs in with the account that the invitation is for, and joins. */
export async function joinWithPassword(token: string, given: { password: string }): Promise<Refusal> {
  const t = await getTranslations("accounts.invite");
  const invitation = await readInvitation(linkToken.parse(token));
  if (!invitation?.works) return { message: t("used") };
  try {
    const { email } = invitation;
    await signIn("credentials", { email, password: given.password, redirect: false });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    return { message: t("refused") };
  }
  return joinAs(token, invitation.email);
}

/** Joins with the account that is signed in. */
export async function joinSignedIn(token: string): Promise<Refusal> {
  const who = await getWho();
  return joinAs(token, who?.email ?? "");
}

/** Signs out and shows the invitation again. */
export async function signOutToJoin(token: string): Promise<void> {
  await signOut({ redirectTo: `/invite/${linkToken.parse(token)}` });
}

async function joinAs(token: string, email: string): Promise<Refusal> {
  const joined = await told((address) => joinWithAccount(linkToken.parse(token), email, address));
  if ("refusal" in joined) return joined.refusal;
  redirect(`/${joined.slug}`);
}

async function told(join: (address: string | null) => Promise<Joined>) {
  try {
    return await join((await headers()).get(ADDRESS_HEADER));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const t = await getTranslations("accounts.invite");
    const { fields, remedy } = error.detail;
    const said = remedy ? `${error.message} ${remedy}` : error.message;
    return { refusal: { message: error.code === "not_found" ? t("used") : said, fields } };
  }
}
