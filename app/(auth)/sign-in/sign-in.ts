"use server";

import { redirect } from "next/navigation";
import { AuthError } from "next-auth";
import { pageAsked } from "@/server/auth/asked-page";
import { signIn } from "@/server/auth/next-auth";

/** What a refused sign-in leaves behind: the e-mail as typed, and how often it was refused. */
export type SignInState = { email: string; refusals: number };

/** Signs in and goes to the page that was asked. A wrong password, an unknown e-mail and a lock-out answer alike. */
export async function signInHere(before: SignInState, form: FormData): Promise<SignInState> {
  const text = (name: string) => String(form.get(name) ?? "");
  try {
    await signIn("credentials", { email: text("email"), password: text("password"), redirect: false });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    return { email: text("email"), refusals: before.refusals + 1 };
  }
  redirect(pageAsked(text("next")) ?? "/");
}
