import type { inferRouterOutputs } from "@trpc/server";
import { tenantShows } from "@/server/tenants/schema";
import type { AppRouter } from "@/server/trpc/root";

type TenantPage = inferRouterOutputs<AppRouter>["tenants"]["list"];
export type Tenant = TenantPage["items"][number];
export type TenantFilters = { query: string; show: (typeof tenantShows)[number] };

/** What the address asks for; what it does not know is all. */
export const readTenantFilters = (search: URLSearchParams): TenantFilters => ({
  query: search.get("q")?.slice(0, 100) ?? "",
  show: tenantShows.find((show) => show === search.get("show")) ?? "all",
});

/** How the list is asked for, the same on the server and in the browser. */
export const tenantPages = {
  input: ({ query, show }: TenantFilters) => ({ query: query || undefined, show, limit: 50 }),
  options: { getNextPageParam: ({ nextCursor }: TenantPage) => nextCursor },
};
