import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { PhoneSettings } from "./phone-settings";

type Props = { params: Promise<{ tenant: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant } = await getTenantContext((await params).tenant);
  return { title: `Phones, ${tenant.name}` };
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
