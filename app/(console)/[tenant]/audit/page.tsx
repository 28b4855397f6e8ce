import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { getQueryClient, HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { AuditLog } from "./audit-log";
import { listInput, nextCursor, readFilters } from "./filters";
import { logOf } from "./words";

type Props = {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await getTenantContext((await params).tenant);
  const t = await getTranslations("audit");
  return { title: t(`title.${logOf(ctx.tenant.isMaster)}`) };
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { tenant } = await params;
  const ctx = await getTenantContext(tenant);
  if (!can(ctx.role, "audit:read")) forbidden();
  const given = Object.entries(await searchParams).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const filters = readFilters(new URLSearchParams(given));
  await Promise.all([
    prefetch(trpc.audit.choices.queryOptions({ tenant })),
    (await getQueryClient()).prefetchInfiniteQuery(
      trpc.audit.list.infiniteQueryOptions(listInput(tenant, filters), { getNextPageParam: nextCursor }),
    ),
  ]);
  return (
    <HydrateClient>
      <AuditLog tenant={tenant} ofOperator={ctx.tenant.isMaster} />
    </HydrateClient>
  );
}
