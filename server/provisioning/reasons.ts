import type { FileKind } from "./patterns";
import { ValueRefused } from "./render-error";
import type { DeviceForPhone, Door, Identity } from "./types";

/**
 * Why an address is not found, told by what kind of file it is; null is none that phones ask for, "passed-over" one that
 * the device's phones ask for and do without.
 */
export function notFoundReason(kind: FileKind | "passed-over" | null): string {
  return kind === null || kind === "phone" ? "No phone's own file has this address." : NONE_KEPT[kind];
}

const NONE_KEPT: Record<Exclude<FileKind, "phone"> | "passed-over", string> = {
  model: "A file that phones share: there is none here, and a phone goes on to its own.",
  firmware: "Firmware: none is kept here.",
  directory: "A phone book: none is kept here.",
  upload: "What a phone stores on its server: nothing is kept here.",
  asset: "A picture, sound or language: none is kept here.",
  "passed-over":
    "A file that the phone asks for first: there is none here, and the phone goes on to its own.",
};

/** Why a device's phone got nothing although its credentials were right. */
export function noFileReason(device: DeviceForPhone, vendorServed: boolean): string {
  return vendorServed
    ? `The device is a ${device.vendor} ${device.model}: there is no such file for it.`
    : `The device is a ${device.vendor} ${device.model}: Offhook makes no files for this vendor yet.`;
}

/** Why nothing was given out although it should have been; of an error only what the device's keeper can change. */
export const notServedReason = (doing: string, error: unknown): string =>
  error instanceof ValueRefused ? `Not served: ${doing}. ${error.message}` : `Not served: ${doing}.`;

export function servedReason(device: DeviceForPhone, door: Door, identity: Identity): string {
  const what = door === "ztprov" ? "Bootstrap served." : `Configuration served, revision ${device.revision}.`;
  const other = identity.model !== null && identity.model.toLowerCase() !== device.model.toLowerCase();
  return other
    ? `${what} The phone says it is a ${identity.model}, the device is kept as ${device.model}.`
    : what;
}
