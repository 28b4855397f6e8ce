import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { can } from "@/server/auth/permissions";
import { AddMany } from "./add-many";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("addDevices"))("title") };
}

export default async function AddManyPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { role } = await getTenantContext(tenant);
  if (!can(role, "device:write")) forbidden();
  return <AddMany tenant={tenant} mayRegister={can(role, "device:register")} />;
}
