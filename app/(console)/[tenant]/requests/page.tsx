import type { Metadata } from "next";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { getQueryClient, HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { listInput, nextCursor, readFilters, stripInput } from "./filters";
import { RequestLog } from "./request-log";
import { logOf } from "./words";

type Props = {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await getTenantContext((await params).tenant);
  const t = await getTranslations("requests");
  return { title: t(`title.${logOf(ctx.tenant.isMaster)}`) };
}

export default async function RequestsPage({ params, searchParams }: Props) {
  const { tenant } = await params;
  const ctx = await getTenantContext(tenant);
  const given = Object.entries(await searchParams).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const filters = readFilters(new URLSearchParams(given));
  await Promise.all([
    prefetch(trpc.requests.strip.queryOptions(stripInput(tenant, filters, undefined))),
    (await getQueryClient()).prefetchInfiniteQuery(
      trpc.requests.list.infiniteQueryOptions(listInput(tenant, filters, undefined), {
        getNextPageParam: nextCursor,
      }),
    ),
  ]);
  return (
    <HydrateClient>
      <RequestLog tenant={tenant} unowned={ctx.tenant.isMaster} mayAdd={ctx.isOperator} />
    </HydrateClient>
  );
}
