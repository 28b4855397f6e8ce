import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/root";

type TenantPage = inferRouterOutputs<AppRouter>["tenants"]["list"];
export type Tenant = TenantPage["items"][number];

/** How the list is asked for, the same on the server and in the browser. */
export const tenantPages = {
  input: (query: string) => ({ query: query.slice(0, 100) || undefined, limit: 50 }),
  options: { getNextPageParam: ({ nextCursor }: TenantPage) => nextCursor },
};
