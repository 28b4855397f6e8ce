import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { NoticePage } from "@/app/_components/notice-page";
import { signOutHere } from "@/app/_shell/sign-out";
import { requireWho } from "@/app/_trpc/server";
import { Button, LinkButton } from "@/app/_ui/button";
import { inTenant, tenantsOf, type Who } from "@/server/auth/who";
import { DomainError } from "@/server/errors";

export const metadata: Metadata = { title: "Suspended" };

/** Why somebody may not enter a tenant of theirs now; null when they may. */
async function refusalOf(who: Who, slug: string): Promise<DomainError | null> {
  try {
    await inTenant(who, slug);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

export default async function SuspendedPage({ params }: { params: Promise<{ tenant: string }> }) {
  const who = await requireWho();
  const { tenant } = await params;
  const refusal = await refusalOf(who, tenant);
  if (!refusal) redirect(`/${tenant}/devices`);
  if (refusal.code !== "forbidden") notFound();
  const others = (await tenantsOf(who)).filter(({ slug }) => slug !== tenant).slice(0, 5);
  return (
    <NoticePage
      title="This tenant is suspended"
      reference={who.email ? `Signed in as ${who.email}` : undefined}
      actions={
        <>
          <LinkButton href={`/${tenant}/devices`} variant="primary" prefetch={false}>
            Look again
          </LinkButton>
          {others.map(({ slug, name }) => (
            <LinkButton key={slug} href={`/${slug}/devices`} prefetch={false}>
              Open {name}
            </LinkButton>
          ))}
          <form action={signOutHere}>
            <Button type="submit">Sign out</Button>
          </form>
        </>
      }
    >
      <p>{refusal.message}</p>
      <p>{refusal.detail.remedy}</p>
    </NoticePage>
  );
}
