import type { Translate } from "@/app/_i18n/types";
import type { PlanTerms } from "@/server/plans/schema";
import type { Tenant, TenantFilters } from "./tenant-pages";

type T = Translate<"tenants">;

/** "Touchless, up to 50 devices" */
export const planWords = (t: T, { touchlessProvisioning, deviceLimit }: PlanTerms): string =>
  t("terms", {
    touchless: touchlessProvisioning ? "yes" : "no",
    limited: deviceLimit === null ? "no" : "yes",
    limit: deviceLimit ?? 0,
  });

/** One sentence on the tenants shown; `complete` when there are no more. */
export function tenantsState(
  t: T,
  tenants: readonly Tenant[],
  complete: boolean,
  { query, show }: TenantFilters,
): string {
  const filtered = query !== "" || show !== "all";
  if (tenants.length === 0) return t(`none.${query ? "query" : filtered ? "filter" : "all"}`);
  const sum = (what: "registered" | "devices" | "failed") =>
    tenants.reduce((total, tenant) => total + tenant[what], 0);
  return t("state", {
    which: complete ? (filtered ? "found" : "all") : "first",
    tenants: tenants.length,
    registered: sum("registered"),
    devices: sum("devices"),
    failed: sum("failed"),
  });
}

/** "Käse & Söhne GmbH" to "kaese-soehne-gmbh" */
export const suggestSlug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 63)
    .replace(/^-+|-+$/g, "");
