import { redirectNames } from "@/server/vendors/redirect-names";

const vendorNames: Record<string, string> = { snom: "Snom" };

/** The vendor as it writes itself: "Snom". */
export const vendorName = (vendor: string): string => vendorNames[vendor] ?? vendor;

/** The redirect service of a vendor, undefined when Offhook has none. */
export const serviceOf = (vendor: string) =>
  Object.hasOwn(redirectNames, vendor) ? redirectNames[vendor] : undefined;
