import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { vendorName } from "@/server/vendors/vendor-names";
import { serviceOf } from "../vendor-words";
import { AccountPage } from "./account-page";

type Props = { params: Promise<{ tenant: string; vendor: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, vendor } = await params;
  const ctx = await getTenantContext(tenant);
  const t = await getTranslations("configuration");
  const whose = ctx.tenant.isMaster ? t("title.master") : ctx.tenant.name;
  return { title: t("account.pageTitle", { vendor: vendorName(vendor), whose }) };
}

export default async function VendorPage({ params }: Props) {
  const { tenant: slug, vendor } = await params;
  const { tenant, role, isOperator } = await getTenantContext(slug);
  const service = serviceOf(vendor);
  if (!service) notFound();
  await prefetch(trpc.redirects.list.queryOptions({ tenant: tenant.slug }));
  return (
    <HydrateClient>
      <AccountPage
        slug={tenant.slug}
        service={service}
        isMaster={tenant.isMaster}
        isOperator={isOperator}
        mayWrite={can(role, "redirect-account:write")}
      />
    </HydrateClient>
  );
}
