"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { type DeviceFilters, readFilters, writeFilters } from "./filters";

/** The list's filters; they live in the address, and changing them asks nothing of the page's server. */
export function useFilters(): [DeviceFilters, (change: Partial<DeviceFilters>) => void] {
  const path = usePathname();
  const search = useSearchParams();
  const filters = useMemo(() => readFilters(new URLSearchParams(search)), [search]);
  const change = (to: Partial<DeviceFilters>) =>
    window.history.replaceState(null, "", `${path}${writeFilters({ ...filters, ...to })}`);
  return [filters, change];
}
