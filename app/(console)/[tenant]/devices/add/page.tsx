import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { can } from "@/server/auth/permissions";
import { AddMany } from "./add-many";

export const metadata: Metadata = { title: "Add many devices" };

export default async function AddManyPage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const { role } = await getTenantContext(tenant);
  if (!can(role, "device:write")) notFound();
  return <AddMany tenant={tenant} mayRegister={can(role, "device:register")} />;
}
