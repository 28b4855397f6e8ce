"use client";
import { SearchInput } from "@/app/_ui/search-input";
import { Select } from "@/app/_ui/select";
import { requestOutcomes } from "@/server/requests/schema";
import { requestRanges } from "@/server/requests/window";
import { type RequestFilters, readSearch, searchText } from "./filters";
import { outcomeWords, rangeWords } from "./words";

const ANY = "any";
const outcomes = [
  { value: ANY, label: "Any outcome" },
  ...requestOutcomes.map((value) => ({ value, label: outcomeWords[value].word })),
];
const ranges = requestRanges.map((value) => ({ value, label: rangeWords[value].choice }));

type Props = { filters: RequestFilters; onChange: (change: Partial<RequestFilters>) => void };

/** Search and filters above the log; each change is in the address at once. */
export const LogToolbar = ({ filters, onChange }: Props) => (
  <>
    <SearchInput
      label="Search by MAC, address or path"
      value={searchText(filters)}
      onSearch={(typed) => onChange(readSearch(typed))}
      className="w-full sm:w-72"
    />
    <Select
      aria-label="Outcome"
      className="w-36 text-table! max-sm:grow"
      options={outcomes}
      value={filters.outcome ?? ANY}
      onValueChange={(value) => onChange({ outcome: requestOutcomes.find((outcome) => outcome === value) })}
    />
    <Select
      aria-label="Time"
      className="w-32 text-table! max-sm:grow"
      options={ranges}
      value={filters.range}
      onValueChange={(value) => onChange({ range: requestRanges.find((range) => range === value) })}
    />
  </>
);
