import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { getQueryClient, HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { profileIdInput } from "@/server/profiles/schema";
import { devicesInput } from "./devices-input";
import { ProfilePage } from "./profile-page";

type Props = { params: Promise<{ tenant: string; id: string }> };

/** The profile of the address; null for an id that is none, or none of this tenant's. */
const findProfile = cache(async (tenant: string, id: string) => {
  await getTenantContext(tenant);
  if (!profileIdInput.safeParse({ id }).success) return null;
  try {
    return await (await getQueryClient()).fetchQuery(trpc.profiles.get.queryOptions({ tenant, id }));
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return null;
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant, id } = await params;
  const profile = await findProfile(tenant, id);
  const t = await getTranslations("profiles");
  return { title: profile?.name ?? t("page.gone") };
}

export default async function Page({ params }: Props) {
  const { tenant, id } = await params;
  if (!(await findProfile(tenant, id))) notFound();
  const { role } = await getTenantContext(tenant);
  await prefetch(trpc.devices.list.queryOptions(devicesInput(tenant, id)));
  return (
    <HydrateClient>
      <ProfilePage tenant={tenant} id={id} mayWrite={can(role, "profile:write")} />
    </HydrateClient>
  );
}
