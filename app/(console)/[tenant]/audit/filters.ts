import { z } from "zod";
import { type AuditFormat, auditRanges } from "@/server/audit/schema";

const text = (max: number) => z.string().trim().min(1).max(max).optional().catch(undefined);
/** What the address says of the list; anything else in it is ignored. */
const schema = z.object({
  person: text(200),
  thing: text(200),
  verb: text(60),
  range: z.enum(auditRanges).catch("all"),
});
export type AuditFilters = z.output<typeof schema>;

export const readFilters = (from: URLSearchParams): AuditFilters => schema.parse(Object.fromEntries(from));

/** The filters as the address has them: what is usual is left out. */
export function writeFilters({ range, ...rest }: AuditFilters): string {
  const query = search({ ...rest, range: range === "all" ? undefined : range }).toString();
  return query ? `?${query}` : "";
}

const search = (given: Record<string, string | undefined>) =>
  new URLSearchParams(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

export const noFilters = { person: undefined, thing: undefined, verb: undefined, range: "all" } as const;
export const isNarrowed = (filters: AuditFilters): boolean => writeFilters(filters) !== "";

export const listInput = (tenant: string, filters: AuditFilters) => ({ tenant, ...filters, limit: 100 });
export const nextCursor = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;

/** The file with what the filters let through. */
export const exportHref = (tenant: string, filters: AuditFilters, format: AuditFormat): string =>
  `/api/audit/${encodeURIComponent(tenant)}?${search({ ...filters, format })}`;
