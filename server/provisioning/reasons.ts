import type { FileKind } from "./patterns";
import { ValueRefused } from "./render-error";
import type { DeviceForPhone, Door, Identity } from "./types";

/**
 * Why the phones' door answered as it did, as the access log has it. Whoever reads the log compares with these, so that
 * a reason which is said differently takes its remedy along.
 */
export const reasons = {
  noSuchAddress: "No phone's own file has this address.",
  challenged: "No credentials yet: challenged.",
  paused: "Too many wrong credentials: paused.",
  unreadable: "The Authorization header cannot be read.",
  noMac: "The address names no valid MAC.",
  unknownMac: "Unknown MAC.",
  wrongPassword: "Right user, wrong password.",
  wrongUser: "The user is not one of this device's credentials.",
  foreignRealm: "The Digest realm is not ours.",
  otherTarget: "The Digest address is not the one that was asked.",
  nonceUsed: "The Digest nonce count was used before: asked again.",
  ztpAtProv: "Right ztp credentials, wrong door.",
  provAtZtprov: "Right provisioning credentials, wrong door.",
  disabled: "Right credentials, but the device is disabled.",
  headersOnly: "Right credentials; only headers were asked.",
  bootstrapServed: "Bootstrap served.",
  passedOver: "A file that the phone asks for first: there is none here, and the phone goes on to its own.",
} as const;

/** Why an address is not found, told by what kind of file it is; null is none that phones ask for. */
export function notFoundReason(kind: FileKind | null): string {
  return kind === null || kind === "phone" ? reasons.noSuchAddress : NONE_KEPT[kind];
}

const NONE_KEPT: Record<Exclude<FileKind, "phone">, string> = {
  model: "A file that phones share: there is none here, and a phone goes on to its own.",
  firmware: "Firmware: none is kept here.",
  directory: "A phone book: none is kept here.",
  upload: "What a phone stores on its server: nothing is kept here.",
  asset: "A picture, sound or language: none is kept here.",
};

const NO_SUCH_FILE = ": there is no such file for it.";
const NO_FILES_YET = ": for this vendor Offhook makes no files yet.";

type Named = { vendor: string; model: string };

/** Why a device's phone got nothing although its credentials were right. */
export const noSuchFile = ({ vendor, model }: Named, vendorServed: boolean): string =>
  `The device is a ${vendor} ${model}${vendorServed ? NO_SUCH_FILE : NO_FILES_YET}`;

/** Whether a device's own credentials were right for a file that its model does not have. */
export const isNoSuchFile = (reason: string): boolean => reason.endsWith(NO_SUCH_FILE);

/** Whether a device's own credentials were right, and its vendor has no files at all. */
export const isNoFilesYet = (reason: string): boolean => reason.endsWith(NO_FILES_YET);

const NOT_SERVED = "Not served: ";

/** Why nothing was given out although it should have been; of an error only what the device's keeper can change. */
export const notServedReason = (doing: string, error: unknown): string =>
  error instanceof ValueRefused ? `${NOT_SERVED}${doing}. ${error.message}` : `${NOT_SERVED}${doing}.`;

/** Whether nothing was given out because of a value that the device's keeper can change. */
export const isValueRefused = (reason: string): boolean =>
  reason.startsWith(NOT_SERVED) && /cannot carry|takes for/.test(reason);

export function servedReason(device: DeviceForPhone, door: Door, identity: Identity): string {
  const what =
    door === "ztprov" ? reasons.bootstrapServed : `Configuration served, revision ${device.revision}.`;
  const other = identity.model !== null && identity.model.toLowerCase() !== device.model.toLowerCase();
  return other
    ? `${what} The phone says it is a ${identity.model}, the device is kept as ${device.model}.`
    : what;
}
