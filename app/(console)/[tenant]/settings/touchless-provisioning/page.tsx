import type { Metadata } from "next";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { MasterMode } from "./master-mode";
import { TenantMode } from "./tenant-mode";

type Props = { params: Promise<{ tenant: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant } = await getTenantContext((await params).tenant);
  const t = await getTranslations("settings");
  const whose = tenant.isMaster ? t("allTenants") : tenant.name;
  return { title: t("pageTitle.mode", { tenant: whose }) };
}

export default async function TouchlessProvisioningPage({ params }: Props) {
  const { tenant, role, isOperator } = await getTenantContext((await params).tenant);
  if (tenant.isMaster && can(role, "mode:write")) {
    await prefetch(trpc.mode.get.queryOptions({}));
    return (
      <HydrateClient>
        <MasterMode slug={tenant.slug} />
      </HydrateClient>
    );
  }
  await prefetch(trpc.settings.get.queryOptions({ tenant: tenant.slug }));
  return (
    <HydrateClient>
      <TenantMode slug={tenant.slug} isOperator={isOperator} />
    </HydrateClient>
  );
}
