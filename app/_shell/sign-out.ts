"use server";

import { signOut } from "@/server/auth/next-auth";

/** Ends the session here and in the database. */
export async function signOutHere(): Promise<void> {
  await signOut({ redirectTo: "/sign-in" });
}
