import type { Metadata } from "next";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { AdvancedSettings } from "./advanced-settings";

type Props = { params: Promise<{ tenant: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant } = await getTenantContext((await params).tenant);
  const t = await getTranslations("settings");
  const whose = tenant.isMaster ? t("title.master") : tenant.name;
  return { title: t("pageTitle.advanced", { tenant: whose }) };
}

export default async function AdvancedPage({ params }: Props) {
  const { tenant, role } = await getTenantContext((await params).tenant);
  const input = { tenant: tenant.slug };
  await prefetch(trpc.redirects.list.queryOptions(input), trpc.settings.get.queryOptions(input));
  return (
    <HydrateClient>
      <AdvancedSettings
        slug={tenant.slug}
        isMaster={tenant.isMaster}
        mayQueue={can(role, "redirect-account:write")}
        mayWrite={can(role, "setting:write")}
      />
    </HydrateClient>
  );
}
