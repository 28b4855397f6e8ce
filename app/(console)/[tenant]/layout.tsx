import type { ReactNode } from "react";
import { Shell } from "@/app/_shell/shell";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { requireWho } from "@/app/_trpc/server";

export default async function TenantLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ tenant: string }>;
}) {
  const who = await requireWho();
  const ctx = await getTenantContext((await params).tenant);
  return (
    <Shell who={who} as={ctx.role} tenant={ctx.tenant}>
      {children}
    </Shell>
  );
}
