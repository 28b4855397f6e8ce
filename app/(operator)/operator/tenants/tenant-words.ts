import type { Tenant, TenantFilters } from "./tenant-pages";

export const count = (value: number): string => value.toLocaleString("en-GB");
const devices = (value: number) => `${count(value)} ${value === 1 ? "device" : "devices"}`;

/** "Touchless, up to 50 devices" */
export function planWords({ touchlessProvisioning, deviceLimit }: Tenant["plan"]): string {
  const limit = deviceLimit === null ? "no device limit" : `up to ${devices(deviceLimit)}`;
  return `${touchlessProvisioning ? "Touchless" : "Not touchless"}, ${limit}`;
}

/** One sentence on the tenants shown; `complete` when there are no more. */
export function tenantsState(
  tenants: readonly Tenant[],
  complete: boolean,
  { query, show }: TenantFilters,
): string {
  const sum = (pick: (tenant: Tenant) => number) =>
    tenants.reduce((total, tenant) => total + pick(tenant), 0);
  if (tenants.length === 0)
    return query
      ? "No tenant has this in its name or slug."
      : show !== "all"
        ? "No tenant is like that now."
        : "There is no tenant yet; the first step is to add one.";
  const failed = sum((tenant) => tenant.failed);
  const names = `${count(tenants.length)} ${tenants.length === 1 ? "tenant" : "tenants"}`;
  const which = complete ? (query || show !== "all" ? `${names} found` : names) : `The first ${names}`;
  const trouble =
    failed === 0 ? "none failed" : `${count(failed)} failed and ${failed === 1 ? "needs" : "need"} somebody`;
  return `${which}: ${count(sum((tenant) => tenant.registered))} of ${devices(sum((tenant) => tenant.devices))} registered, ${trouble}.`;
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
