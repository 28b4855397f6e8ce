import { z } from "zod";
import { normaliseMac } from "@/server/provisioning/mac";
import { requestOutcomes } from "@/server/requests/schema";
import { requestRanges } from "@/server/requests/window";

const text = z.string().trim().min(1).max(64).optional().catch(undefined);
/** What the address says of the list; anything else in it is ignored. */
const schema = z.object({
  mac: text,
  address: text,
  path: z.string().trim().min(1).max(200).optional().catch(undefined),
  outcome: z.enum(requestOutcomes).optional().catch(undefined),
  range: z.enum(requestRanges).catch("day"),
});
export type RequestFilters = z.output<typeof schema>;

export const readFilters = (from: URLSearchParams): RequestFilters => schema.parse(Object.fromEntries(from));

/** The filters as the address has them: what is usual is left out. */
export function writeFilters({ range, ...rest }: RequestFilters): string {
  const given = Object.entries({ ...rest, range: range === "day" ? undefined : range }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const query = new URLSearchParams(given).toString();
  return query ? `?${query}` : "";
}

export const isNarrowed = ({ mac, address, path, outcome }: RequestFilters): boolean =>
  Boolean(mac || address || path || outcome);

/** Everything off but the time. */
export const noFilters = { mac: undefined, address: undefined, path: undefined, outcome: undefined };

/** What was typed into the one search field: a MAC in any notation, an IP address or its beginning, part of a path. */
export function readSearch(typed: string): Pick<RequestFilters, "mac" | "address" | "path"> {
  const found: Pick<RequestFilters, "mac" | "address" | "path"> = {
    mac: undefined,
    address: undefined,
    path: undefined,
  };
  const whole = typed.trim();
  if (normaliseMac(whole)) return { ...found, mac: whole };
  for (const word of whole.split(/\s+/).filter(Boolean)) {
    if (normaliseMac(word)) found.mac = word;
    else if (isAddress(word)) found.address = word;
    else found.path = found.path ? `${found.path} ${word}` : word;
  }
  return found;
}

/** What the search field shows of filters that came from the address. */
export const searchText = ({ mac, address, path }: RequestFilters): string =>
  [mac, address, path].filter(Boolean).join(" ");

/** An IPv4 address or its beginning from the first dot on; an IPv6 address from the second group on. */
const isAddress = (word: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){0,2}\.(\d{1,3})?$/.test(word) ||
  /^[0-9a-f]{3,4}:[0-9a-f:]*$/i.test(word) ||
  /^[0-9a-f:]*::[0-9a-f:.]*$/i.test(word);

/** `until`: where the log was paused; undefined while it is live. The server and the browser ask the same. */
export const listInput = (tenant: string, filters: RequestFilters, until: string | undefined) => ({
  tenant,
  ...filters,
  until,
  limit: 100,
});
export const stripInput = (
  tenant: string,
  { mac, address, path, range }: RequestFilters,
  until: string | undefined,
) => ({ tenant, mac, address, path, range, until });
export const newerInput = (
  tenant: string,
  { mac, address, path, outcome }: RequestFilters,
  since: string,
) => ({ tenant, mac, address, path, outcome, since });
export const nextCursor = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;
