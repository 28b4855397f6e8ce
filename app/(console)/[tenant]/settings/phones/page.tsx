import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { PhoneSettings } from "./phone-settings";

type Props = { params: Promise<{ tenant: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant } = await getTenantContext((await params).tenant);
  const t = await getTranslations("settings");
  return { title: t("pageTitle.phones", { tenant: tenant.name }) };
}

export default async function PhonesPage({ params }: Props) {
  const { tenant, role } = await getTenantContext((await params).tenant);
  if (tenant.isMaster) redirect(`/${tenant.slug}/settings/touchless-provisioning`);
  await prefetch(trpc.settings.get.queryOptions({ tenant: tenant.slug }));
  return (
    <HydrateClient>
      <PhoneSettings slug={tenant.slug} mayWrite={can(role, "setting:write")} />
    </HydrateClient>
  );
}
