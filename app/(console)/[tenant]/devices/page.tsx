import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { getQueryClient, HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { checklistCookie, HIDDEN } from "./checklist/cookie";
import { DeviceList } from "./device-list";
import { listInput, nextCursor, readFilters } from "./filters";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("devices"))("title") };
}

type Props = {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DevicesPage({ params, searchParams }: Props) {
  const { tenant } = await params;
  const { role, isOperator } = await getTenantContext(tenant);
  const given = Object.entries(await searchParams).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const filters = readFilters(new URLSearchParams(given));
  await Promise.all([
    prefetch(
      trpc.devices.count.queryOptions({ tenant }),
      trpc.devices.models.queryOptions({ tenant }),
      trpc.devices.checklist.queryOptions({ tenant }),
      trpc.profiles.list.queryOptions({ tenant }),
    ),
    (await getQueryClient()).prefetchInfiniteQuery(
      trpc.devices.list.infiniteQueryOptions(listInput(tenant, filters), { getNextPageParam: nextCursor }),
    ),
  ]);
  const hidden = (await cookies()).get(checklistCookie(tenant))?.value === HIDDEN;
  return (
    <HydrateClient>
      <DeviceList
        tenant={tenant}
        isOperator={isOperator}
        stepsHidden={hidden}
        may={{ write: can(role, "device:write"), register: can(role, "device:register") }}
      />
    </HydrateClient>
  );
}
