import type { Metadata } from "next";
import { getQueryClient, HydrateClient, trpc } from "@/app/_trpc/server";
import { readTenantFilters, tenantPages } from "./tenant-pages";
import { TenantsPage } from "./tenants-page";

export const metadata: Metadata = { title: "Tenants" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function Tenants({ searchParams }: Props) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    if (typeof value === "string") search.set(name, value);
  }
  await getQueryClient().prefetchInfiniteQuery(
    trpc.tenants.list.infiniteQueryOptions(tenantPages.input(readTenantFilters(search)), tenantPages.options),
  );
  return (
    <HydrateClient>
      <TenantsPage />
    </HydrateClient>
  );
}
