import type { Metadata } from "next";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { ServiceList } from "./service-list";

type Props = { params: Promise<{ tenant: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant } = await getTenantContext((await params).tenant);
  const t = await getTranslations("configuration");
  return { title: tenant.isMaster ? t("title.master") : t("pageTitle", { tenant: tenant.name }) };
}

export default async function ConfigurationPage({ params }: Props) {
  const { tenant, role, isOperator } = await getTenantContext((await params).tenant);
  await prefetch(trpc.redirects.list.queryOptions({ tenant: tenant.slug }));
  return (
    <HydrateClient>
      <ServiceList
        slug={tenant.slug}
        isMaster={tenant.isMaster}
        isOperator={isOperator}
        mayWrite={can(role, "redirect-account:write")}
      />
    </HydrateClient>
  );
}
