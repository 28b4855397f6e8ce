import { getTranslations } from "@/app/_i18n/server";
import { getQueryClient, HydrateClient, trpc } from "@/app/_trpc/server";
import { readTenantFilters, tenantPages } from "./tenant-pages";
import { TenantsPage } from "./tenants-page";

export const generateMetadata = async () => ({ title: (await getTranslations("tenants"))("title") });

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function Tenants({ searchParams }: Props) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    if (typeof value === "string") search.set(name, value);
  }
  await (await getQueryClient()).prefetchInfiniteQuery(
    trpc.tenants.list.infiniteQueryOptions(tenantPages.input(readTenantFilters(search)), tenantPages.options),
  );
  return (
    <HydrateClient>
      <TenantsPage />
    </HydrateClient>
  );
}
