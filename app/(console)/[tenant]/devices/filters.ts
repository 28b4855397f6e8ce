import { z } from "zod";
import { deviceSorts, deviceStatuses } from "@/server/devices/schema";

/** What the address says of the list; anything else in it is ignored. */
const schema = z.object({
  query: z.string().trim().min(1).max(100).optional().catch(undefined),
  status: z.enum(deviceStatuses).optional().catch(undefined),
  model: z.string().min(1).max(40).optional().catch(undefined),
  sort: z.enum(deviceSorts).catch("name"),
  order: z.enum(["asc", "desc"]).catch("asc"),
});
export type DeviceFilters = z.output<typeof schema>;

export const readFilters = (from: URLSearchParams): DeviceFilters => schema.parse(Object.fromEntries(from));

/** The filters as the address has them: what is usual is left out. */
export function writeFilters(filters: DeviceFilters): string {
  const { sort, order, ...rest } = filters;
  const given = Object.entries({
    ...rest,
    sort: sort === "name" ? undefined : sort,
    order: order === "asc" ? undefined : order,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const text = new URLSearchParams(given).toString();
  return text ? `?${text}` : "";
}

/** What the list asks the server; the page and the browser ask the same, so that nothing is fetched twice. */
export const listInput = (tenant: string, filters: DeviceFilters) => ({ tenant, ...filters, limit: 100 });
export const nextCursor = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;
