"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { type RequestFilters, readFilters, writeFilters } from "./filters";

/** The log's filters; they live in the address, and changing them asks nothing of the page's server. */
export function useFilters(): [RequestFilters, (change: Partial<RequestFilters>) => void] {
  const path = usePathname();
  const search = useSearchParams();
  const filters = useMemo(() => readFilters(new URLSearchParams(search)), [search]);
  const change = (to: Partial<RequestFilters>) =>
    window.history.replaceState(null, "", `${path}${writeFilters({ ...filters, ...to })}`);
  return [filters, change];
}
