"use server";

import { signIn } from "@/server/auth/next-auth";
import { OIDC } from "@/server/auth/oidc";

/** Goes to the provider to sign in, and from there to a path on this site. */
export async function signInElsewhere(to: string): Promise<void> {
  await signIn(OIDC, { redirectTo: to.startsWith("/") ? to : "/" });
}
