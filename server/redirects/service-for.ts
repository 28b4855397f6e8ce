import { redirectServiceFor } from "@/server/vendors/registry";
import { RedirectError, type RedirectService } from "@/server/vendors/types";

/** @throws RedirectError for a vendor whose redirect service Offhook does not speak. */
export function serviceFor(vendor: string): RedirectService {
  const service = redirectServiceFor(vendor);
  if (service) return service;
  throw new RedirectError(
    "rejected",
    `Offhook has no redirect service for ${vendor} phones.`,
    "Enter the provisioning address in the phone, or hand it out by DHCP.",
  );
}
