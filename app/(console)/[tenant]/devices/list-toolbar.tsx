"use client";
import { SearchInput } from "@/app/_ui/search-input";
import { Select } from "@/app/_ui/select";
import { deviceStatuses } from "@/server/devices/schema";
import { modelsOf } from "@/server/vendors/models";
import type { DeviceFilters } from "./filters";
import { statusWords } from "./status";

const ANY = "any";
const models = [
  { value: ANY, label: "Any model" },
  ...modelsOf("snom").map((value) => ({ value, label: value })),
];

type Props = {
  filters: DeviceFilters;
  onChange: (change: Partial<DeviceFilters>) => void;
  counts: Record<string, number>;
};

/** Search and filters above the list; each change is in the address at once. */
export function ListToolbar({ filters, onChange, counts }: Props) {
  const statuses = [
    { value: ANY, label: "Any status" },
    ...deviceStatuses.map((status) => ({
      value: status,
      label: counts[status] ? `${statusWords[status].word} (${counts[status]})` : statusWords[status].word,
    })),
  ];
  return (
    <>
      <SearchInput
        label="Search by MAC, name or extension"
        value={filters.query ?? ""}
        onSearch={(query) => onChange({ query: query || undefined })}
        className="w-full sm:w-72"
      />
      <Select
        aria-label="Status"
        className="w-44 text-table! max-sm:grow"
        options={statuses}
        value={filters.status ?? ANY}
        onValueChange={(value) => onChange({ status: deviceStatuses.find((status) => status === value) })}
      />
      <Select
        aria-label="UAD type"
        className="w-32 text-table! max-sm:grow"
        options={models}
        value={filters.model ?? ANY}
        onValueChange={(value) => onChange({ model: value === ANY ? undefined : value })}
      />
    </>
  );
}
