import { redirectNames } from "@/server/vendors/redirect-names";

/** The redirect service of a vendor, undefined when Offhook has none. */
export const serviceOf = (vendor: string) =>
  Object.hasOwn(redirectNames, vendor) ? redirectNames[vendor] : undefined;
