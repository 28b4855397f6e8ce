import type { Metadata } from "next";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { getQueryClient, HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { DeviceList } from "./device-list";
import { listInput, nextCursor, readFilters } from "./filters";

export const metadata: Metadata = { title: "Devices" };

type Props = {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DevicesPage({ params, searchParams }: Props) {
  const { tenant } = await params;
  const { role } = await getTenantContext(tenant);
  const given = Object.entries(await searchParams).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const filters = readFilters(new URLSearchParams(given));
  await Promise.all([
    prefetch(trpc.devices.count.queryOptions({ tenant })),
    getQueryClient().prefetchInfiniteQuery(
      trpc.devices.list.infiniteQueryOptions(listInput(tenant, filters), { getNextPageParam: nextCursor }),
    ),
  ]);
  return (
    <HydrateClient>
      <DeviceList
        tenant={tenant}
        may={{ write: can(role, "device:write"), register: can(role, "device:register") }}
      />
    </HydrateClient>
  );
}
