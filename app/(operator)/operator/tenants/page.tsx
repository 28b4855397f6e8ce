import type { Metadata } from "next";
import { getQueryClient, HydrateClient, trpc } from "@/app/_trpc/server";
import { tenantPages } from "./tenant-pages";
import { TenantsPage } from "./tenants-page";

export const metadata: Metadata = { title: "Tenants" };

type Props = { searchParams: Promise<{ q?: string | string[] }> };

export default async function Tenants({ searchParams }: Props) {
  const { q } = await searchParams;
  const query = typeof q === "string" ? q : "";
  await getQueryClient().prefetchInfiniteQuery(
    trpc.tenants.list.infiniteQueryOptions(tenantPages.input(query), tenantPages.options),
  );
  return (
    <HydrateClient>
      <TenantsPage />
    </HydrateClient>
  );
}
