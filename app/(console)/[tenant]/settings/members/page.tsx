import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { Members } from "./members";

type Props = { params: Promise<{ tenant: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant } = await getTenantContext((await params).tenant);
  const t = await getTranslations("members");
  return { title: t("pageTitle", { tenant: tenant.name }) };
}

export default async function MembersPage({ params }: Props) {
  const { tenant, role, actor } = await getTenantContext((await params).tenant);
  if (tenant.isMaster) redirect(`/${tenant.slug}/settings/touchless-provisioning`);
  const input = { tenant: tenant.slug };
  const mayReadTokens = can(role, "token:read");
  const mayWrite = can(role, "member:write");
  await prefetch(
    trpc.members.list.queryOptions(input),
    ...(mayWrite ? [trpc.invitations.list.queryOptions(input)] : []),
    ...(mayReadTokens ? [trpc.tokens.list.queryOptions(input)] : []),
  );
  return (
    <HydrateClient>
      <Members
        slug={tenant.slug}
        me={actor.kind === "user" ? actor.id : null}
        mayWrite={mayWrite}
        tokens={mayReadTokens ? { mayWrite: can(role, "token:write") } : null}
      />
    </HydrateClient>
  );
}
