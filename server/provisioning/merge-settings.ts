import { phoneFiles } from "@/server/vendors/phone-files";
import type { Format } from "./formats";
import { vendorsOfFile } from "./identify";
import type { DeviceForPhone, Door, Identity } from "./types";

/** A value a template may hold: texts are written by the renderer, null and "" are both "not set". */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

/** What a template needs, and which one: `templates/<folder>/<template>.hbs`. */
export type PhoneFile = {
  folder: string;
  template: "bootstrap" | "settings";
  format: Format;
  values: { [name: string]: Value };
};

/** Whether files are made for this vendor's phones. */
export const isServed = (vendor: string): boolean => phoneFiles.has(vendor.toLowerCase());

/** Whether the vendor's phones ask for such a file before their own, and go on to that when there is none. */
export const isPassedOver = (vendor: string, file: string | null): boolean =>
  file !== null && (phoneFiles.get(vendor.toLowerCase())?.passedOver?.test(file) ?? false);

/**
 * What a device's file says, by vendor; null when we have no templates for the vendor or the model, the file's name is
 * another vendor's, or it is one that phones do without. A name that says nothing of the vendor is the device's own. A
 * phone that asks as another model than the device's gets the file of the model it asks for: it knows best what it is.
 */
export function mergeSettings(
  device: DeviceForPhone,
  door: Door,
  identity: Identity,
  appUrl: string,
): PhoneFile | null {
  const vendor = device.vendor.toLowerCase();
  const files = phoneFiles.get(vendor);
  const named = vendorsOfFile(identity.file);
  if (!files || (named.length > 0 && !named.includes(vendor))) return null;
  if (isPassedOver(vendor, identity.file)) return null;
  const made = files.make(device, { appUrl, askedModel: identity.model });
  return made && { ...made, template: door === "ztprov" ? "bootstrap" : "settings" };
}
