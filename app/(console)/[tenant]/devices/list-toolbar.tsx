"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { SearchInput } from "@/app/_ui/search-input";
import { Select } from "@/app/_ui/select";
import { deviceStatuses, seenFilters, stageFilters } from "@/server/devices/list-choices";
import { vendorName } from "@/server/vendors/vendor-names";
import type { DeviceFilters } from "./filters";

const ANY = "any";
const NO_PROFILE = "none";

type Props = {
  tenant: string;
  filters: DeviceFilters;
  onChange: (change: Partial<DeviceFilters>) => void;
  counts: Record<string, number>;
  /** What can be done with all that is listed. */
  children: ReactNode;
};

/** Search and filters above the list; each change is in the address at once. */
export function ListToolbar({ tenant, filters, onChange, counts, children }: Props) {
  const t = useTranslations("devices");
  const trpc = useTRPC();
  const profiles = useQuery(trpc.profiles.list.queryOptions({ tenant })).data?.items ?? [];
  const there = useQuery(trpc.devices.models.queryOptions({ tenant })).data?.items ?? [];
  const severalVendors = new Set(there.map(({ vendor }) => vendor)).size > 1;
  const models = new Map(filters.model ? [[filters.model, filters.model]] : []);
  for (const { vendor, model } of there)
    models.set(model, severalVendors ? t("filter.ofVendor", { vendor: vendorName(vendor), model }) : model);
  const withAny = (label: string, options: { value: string; label: string }[]) => [
    { value: ANY, label },
    ...options,
  ];
  return (
    <>
      <SearchInput
        label={t("filter.search")}
        value={filters.query ?? ""}
        onSearch={(query) => onChange({ query: query || undefined })}
        className="w-full sm:w-64"
      />
      <Select
        aria-label={t("filter.status")}
        className="w-40 text-table! max-sm:grow"
        options={withAny(
          t("filter.anyStatus"),
          deviceStatuses.map((status) => ({
            value: status,
            label: counts[status]
              ? t("filter.counted", { word: t(`status.${status}`), count: counts[status] })
              : t(`status.${status}`),
          })),
        )}
        value={filters.status ?? ANY}
        onValueChange={(value) => onChange({ status: deviceStatuses.find((status) => status === value) })}
      />
      <Select
        aria-label={t("filter.stage")}
        className="w-36 text-table! max-sm:grow"
        options={withAny(
          t("filter.anyStage"),
          stageFilters.map((stage) => ({ value: stage, label: t(`stage.${stage}`) })),
        )}
        value={filters.stage ?? ANY}
        onValueChange={(value) => onChange({ stage: stageFilters.find((stage) => stage === value) })}
      />
      <Select
        aria-label={t("filter.model")}
        className="w-30 text-table! max-sm:grow"
        options={withAny(
          t("filter.anyModel"),
          [...models].map(([value, label]) => ({ value, label })),
        )}
        value={filters.model ?? ANY}
        onValueChange={(value) => onChange({ model: value === ANY ? undefined : value })}
      />
      {(profiles.length > 0 || filters.profile) && (
        <Select
          aria-label={t("filter.profile")}
          className="w-34 text-table! max-sm:grow"
          options={withAny(t("filter.anyProfile"), [
            { value: NO_PROFILE, label: t("filter.noProfile") },
            ...profiles.map(({ id, name }) => ({ value: id, label: name })),
          ])}
          value={filters.profile ?? ANY}
          onValueChange={(value) => onChange({ profile: value === ANY ? undefined : value })}
        />
      )}
      <Select
        aria-label={t("filter.seen")}
        className="w-44 text-table! max-sm:grow"
        options={withAny(
          t("filter.anySeen"),
          seenFilters.map((seen) => ({ value: seen, label: t(`seen.${seen}`) })),
        )}
        value={filters.seen ?? ANY}
        onValueChange={(value) => onChange({ seen: seenFilters.find((seen) => seen === value) })}
      />
      {children}
    </>
  );
}
