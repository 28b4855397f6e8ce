import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoticePage } from "@/app/_components/notice-page";
import { signOutHere } from "@/app/_shell/sign-out";
import { requireWho } from "@/app/_trpc/server";
import { Button, LinkButton } from "@/app/_ui/button";
import { tenantsOf } from "@/server/auth/who";

export const metadata: Metadata = { title: "No tenant yet" };

/** Somebody who can sign in and belongs nowhere. */
export default async function NoTenantPage() {
  const who = await requireWho();
  if (who.isOperator || (await tenantsOf(who)).length > 0) redirect("/");
  return (
    <NoticePage
      title="You belong to no tenant yet"
      reference={who.email ? `Signed in as ${who.email}` : undefined}
      actions={
        <>
          <LinkButton href="/" variant="primary">
            Look again
          </LinkButton>
          <form action={signOutHere}>
            <Button type="submit">Sign out</Button>
          </form>
        </>
      }
    >
      <p>Your account works, but nobody has given you a role in a tenant, or the last one was taken back.</p>
      <p>Ask an admin of your tenant, or the operator, to add you with the e-mail below. Then look again.</p>
    </NoticePage>
  );
}
