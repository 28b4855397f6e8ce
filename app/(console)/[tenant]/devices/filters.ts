import {
  type DeviceSort,
  type DeviceStatus,
  deviceSorts,
  deviceStatuses,
  type SeenFilter,
  type StageFilter,
  seenFilters,
  stageFilters,
} from "@/server/devices/list-choices";

/** What the address says of the list. */
export type DeviceFilters = {
  query?: string;
  status?: DeviceStatus;
  stage?: StageFilter;
  model?: string;
  /** The id of a profile, "none" for devices without one. */
  profile?: string;
  seen?: SeenFilter;
  sort: DeviceSort;
  order: "asc" | "desc";
};

const PROFILE = /^(?:none|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Reads the filters from the address; what is none of them is ignored. */
export function readFilters(from: URLSearchParams): DeviceFilters {
  const one = <Choice extends string>(name: string, choices: readonly Choice[]) =>
    choices.find((choice) => choice === from.get(name));
  const text = (name: string, longest: number) => {
    const value = from.get(name)?.trim();
    return value && value.length <= longest ? value : undefined;
  };
  const profile = from.get("profile");
  return {
    query: text("query", 100),
    status: one("status", deviceStatuses),
    stage: one("stage", stageFilters),
    model: text("model", 40),
    profile: profile && PROFILE.test(profile) ? profile : undefined,
    seen: one("seen", seenFilters),
    sort: one("sort", deviceSorts) ?? "name",
    order: one("order", ["asc", "desc"]) ?? "asc",
  };
}

const search = (given: Record<string, string | undefined>) =>
  new URLSearchParams(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString();

/** The filters as the address has them: what is usual is left out. */
export function writeFilters({ sort, order, ...rest }: DeviceFilters): string {
  const text = search({
    ...rest,
    sort: sort === "name" ? undefined : sort,
    order: order === "asc" ? undefined : order,
  });
  return text ? `?${text}` : "";
}

export const noFilters = {
  query: undefined,
  status: undefined,
  stage: undefined,
  model: undefined,
  profile: undefined,
  seen: undefined,
} satisfies Partial<DeviceFilters>;
export const isNarrowed = ({ sort: _sort, order: _order, ...rest }: DeviceFilters): boolean =>
  Object.values(rest).some((value) => value !== undefined);

/** What the list asks the server; the page and the browser ask the same, so that nothing is fetched twice. */
export const listInput = (tenant: string, filters: DeviceFilters) => ({ tenant, ...filters, limit: 100 });
export const nextCursor = (page: { nextCursor: string | null }) => page.nextCursor ?? undefined;

/** All that the filters let through, for choosing it as a whole. */
export function matchingInput(tenant: string, { sort: _sort, order: _order, ...filter }: DeviceFilters) {
  return { tenant, ...filter };
}

/** The file with what the filters let through, in the list's order. */
export const exportHref = (tenant: string, filters: DeviceFilters): string =>
  `/api/devices/${encodeURIComponent(tenant)}?${search(filters)}`;
