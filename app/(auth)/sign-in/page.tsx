import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getWho } from "@/app/_trpc/server";
import { pageAsked } from "@/server/auth/asked-page";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, made } = await searchParams;
  const asked = pageAsked(next);
  if (await getWho()) redirect(asked ?? "/");
  return (
    <>
      <h1 className="mt-8 font-semibold text-title tracking-[-0.012em]">Sign in</h1>
      {made === "operator" && (
        <p className="mt-1 text-ink-2 text-table">The operator’s account is made. Sign in with it.</p>
      )}
      <SignInForm next={asked ?? ""} />
    </>
  );
}
