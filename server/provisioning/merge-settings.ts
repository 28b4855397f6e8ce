import { snomValues } from "@/server/vendors/snom/values";
import { vendorsOfFile } from "./identify";
import type { DeviceForPhone, Door, Identity } from "./types";

/** A value a template may hold: texts are escaped by the renderer, null and "" are both "not set". */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

/** What a template needs, and which one: `templates/<vendor>/<template>.hbs`. */
export type PhoneFile = {
  vendor: string;
  template: "bootstrap" | "settings";
  format: "xml";
  values: { [name: string]: Value };
};

type Merge = (
  device: DeviceForPhone,
  context: { appUrl: string; askedModel: string | null },
) => { [name: string]: Value };

const VENDORS: Record<string, Merge> = { snom: snomValues };

const mergeOf = (vendor: string): Merge | undefined =>
  Object.hasOwn(VENDORS, vendor.toLowerCase()) ? VENDORS[vendor.toLowerCase()] : undefined;

/** Whether files are made for this vendor's phones. */
export const isServed = (vendor: string): boolean => mergeOf(vendor) !== undefined;

/**
 * What a device's file says, by vendor; null when we have no templates for the vendor, or the file's name is another
 * vendor's. A name that says nothing of the vendor is the device's own. A phone that asks as another model than the
 * device's gets the file of the model it asks for: it knows best what it is.
 */
export function mergeSettings(
  device: DeviceForPhone,
  door: Door,
  identity: Identity,
  appUrl: string,
): PhoneFile | null {
  const vendor = device.vendor.toLowerCase();
  const merge = mergeOf(vendor);
  const named = vendorsOfFile(identity.file);
  if (!merge || (named.length > 0 && !named.includes(vendor))) return null;
  return {
    vendor,
    template: door === "ztprov" ? "bootstrap" : "settings",
    format: "xml",
    values: merge(device, { appUrl, askedModel: identity.model }),
  };
}
