import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { ProfileList } from "./profile-list";

type Props = { params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("profiles");
  return { title: t("title") };
}

export default async function ProfilesPage({ params }: Props) {
  const { tenant, role } = await getTenantContext((await params).tenant);
  if (tenant.isMaster) redirect(`/${tenant.slug}/settings/touchless-provisioning`);
  await prefetch(trpc.profiles.list.queryOptions({ tenant: tenant.slug }));
  return (
    <HydrateClient>
      <ProfileList tenant={tenant.slug} mayWrite={can(role, "profile:write")} />
    </HydrateClient>
  );
}
