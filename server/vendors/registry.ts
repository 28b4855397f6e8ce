import { sraps } from "./snom/sraps";
import { RedirectError, type RedirectService } from "./types";

/** The redirect services that Offhook drives, by vendor. */
export const redirectServices: Record<string, RedirectService> = { snom: sraps };

/** Throws a `RedirectError` when the vendor has no redirect service here. */
export function redirectServiceFor(vendor: string): RedirectService {
  const service = Object.hasOwn(redirectServices, vendor) ? redirectServices[vendor] : undefined;
  if (service) return service;
  throw new RedirectError(
    "rejected",
    "Offhook drives no redirect service for this vendor.",
    "Give the phone its address by DHCP option 66, or type it in on the phone.",
  );
}
