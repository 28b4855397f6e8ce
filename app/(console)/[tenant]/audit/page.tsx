import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { getQueryClient, HydrateClient, prefetch, trpc } from "@/app/_trpc/server";
import { can } from "@/server/auth/permissions";
import { AuditLog } from "./audit-log";
import { listInput, nextCursor, readFilters } from "./filters";
import { auditTitle } from "./words";

type Props = {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await getTenantContext((await params).tenant);
  return { title: auditTitle(ctx.tenant.isMaster) };
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { tenant } = await params;
  const ctx = await getTenantContext(tenant);
  if (!can(ctx.role, "audit:read")) notFound();
  const given = Object.entries(await searchParams).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const filters = readFilters(new URLSearchParams(given));
  await Promise.all([
    prefetch(trpc.audit.choices.queryOptions({ tenant })),
    getQueryClient().prefetchInfiniteQuery(
      trpc.audit.list.infiniteQueryOptions(listInput(tenant, filters), { getNextPageParam: nextCursor }),
    ),
  ]);
  return (
    <HydrateClient>
      <AuditLog tenant={tenant} ofOperator={ctx.tenant.isMaster} />
    </HydrateClient>
  );
}
