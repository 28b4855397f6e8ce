import { snomValues } from "@/server/vendors/snom/values";
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

/**
 * What a device's file says, by vendor; null when we have no templates for the vendor. A phone that asks as another
 * model than the device's gets the file of the model it asks for: it knows best what it is.
 */
export function mergeSettings(
  device: DeviceForPhone,
  door: Door,
  identity: Identity,
  appUrl: string,
): PhoneFile | null {
  const vendor = device.vendor.toLowerCase();
  const merge = Object.hasOwn(VENDORS, vendor) ? VENDORS[vendor] : undefined;
  if (!merge || (identity.vendor !== null && identity.vendor !== vendor)) return null;
  return {
    vendor,
    template: door === "ztprov" ? "bootstrap" : "settings",
    format: "xml",
    values: merge(device, { appUrl, askedModel: identity.model }),
  };
}
