"use client";
import { useTranslations } from "use-intl/react";
import { SearchInput } from "@/app/_ui/search-input";
import { Select } from "@/app/_ui/select";
import { requestOutcomes } from "@/server/requests/schema";
import { requestRanges } from "@/server/requests/window";
import { type RequestFilters, readSearch, searchText } from "./filters";

const ANY = "any";

type Props = { filters: RequestFilters; onChange: (change: Partial<RequestFilters>) => void };

/** Search and filters above the log; each change is in the address at once. */
export function LogToolbar({ filters, onChange }: Props) {
  const t = useTranslations("requests");
  return (
    <>
      <SearchInput
        label={t("search")}
        value={searchText(filters)}
        onSearch={(typed) => onChange(readSearch(typed))}
        className="w-full sm:w-72"
      />
      <Select
        aria-label={t("outcome.label")}
        className="w-36 text-table! max-sm:grow"
        options={[
          { value: ANY, label: t("outcome.any") },
          ...requestOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) })),
        ]}
        value={filters.outcome ?? ANY}
        onValueChange={(value) => onChange({ outcome: requestOutcomes.find((outcome) => outcome === value) })}
      />
      <Select
        aria-label={t("time")}
        className="w-32 text-table! max-sm:grow"
        options={requestRanges.map((value) => ({ value, label: t(`range.choice.${value}`) }))}
        value={filters.range}
        onValueChange={(value) => onChange({ range: requestRanges.find((range) => range === value) })}
      />
    </>
  );
}
