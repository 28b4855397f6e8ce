import type { Metadata } from "next";
import { LinkButton } from "@/app/_ui/button";
import { setupLinkWorks } from "@/server/auth/first-operator";
import { SetupForm } from "./setup-form";

export const metadata: Metadata = { title: "Make the operator", referrer: "no-referrer" };

const heading = "mt-8 font-semibold text-title tracking-[-0.012em]";

export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!(await setupLinkWorks(token)))
    return (
      <>
        <h1 className={heading}>This link does not work any more</h1>
        <div className="mt-2 mb-6 flex flex-col gap-2 text-base text-ink-2">
          <p>
            It works once, and each start of Offhook makes a new one. If the operator’s account is made
            already, sign in with it.
          </p>
          <p>If nobody has made it, start Offhook again and open the link that it prints then.</p>
        </div>
        <LinkButton href="/sign-in" variant="primary">
          Sign in
        </LinkButton>
      </>
    );
  return (
    <>
      <h1 className={heading}>Make the operator’s account</h1>
      <p className="mt-1 mb-6 text-ink-2 text-table">
        The operator runs this installation: its tenants, their plans, and the keys at the redirect services.
        This link works once.
      </p>
      <SetupForm token={token} />
    </>
  );
}
