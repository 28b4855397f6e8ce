import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { General } from "./general";

type Props = { params: Promise<{ tenant: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant } = await getTenantContext((await params).tenant);
  const t = await getTranslations("settings");
  return { title: t("pageTitle.general", { tenant: tenant.name }) };
}

export default async function GeneralPage({ params }: Props) {
  const { tenant, isOperator } = await getTenantContext((await params).tenant);
  if (tenant.isMaster) redirect(`/${tenant.slug}/settings/touchless-provisioning`);
  const { slug, name, sipDomain, plan } = tenant;
  await prefetch(trpc.devices.count.queryOptions({ tenant: slug }));
  return (
    <HydrateClient>
      <General tenant={{ slug, name, sipDomain, plan }} isOperator={isOperator} />
    </HydrateClient>
  );
}
