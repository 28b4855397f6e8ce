import { fileKind, identify } from "@/server/provisioning/identify";
import { isNoFilesYet, isNoSuchFile, isValueRefused, reasons } from "@/server/provisioning/reasons";
import { findModel, vendorIds } from "@/server/vendors/models";
import type { Remedy, RequestOutcome } from "./schema";

type Asked = {
  path: string;
  userAgent: string | null;
  mac: string | null;
  outcome: RequestOutcome;
  reason: string;
};

/**
 * Where the MAC's device is now: the slug of its tenant, and that tenant's name when it is another one.
 * `byHand`: no redirect service sends it here, so that a reset brings it no credentials.
 */
export type Whereabouts = { tenant: string; name?: string; byHand?: boolean };

/**
 * What to do about a request, told from what came of it and why; null where nothing is to be done.
 * @param device null for a MAC that is no device of those that the reader of the log may see.
 * @param unowned the log is that of the phones that are nobody's.
 */
export function remedyOf(request: Asked, device: Whereabouts | null, unowned: boolean): Remedy | null {
  const { mac, outcome, reason, path } = request;
  if (outcome === "not_found" && !ownFile(path)) return null;
  if (mac && device?.name) {
    const text = `The MAC has been added since, to ${device.name}. The phone is served when it asks again with its credentials.`;
    return { kind: "device", text, tenant: device.tenant, mac };
  }
  if (mac && device) {
    const text = atDevice(request, device.byHand ?? false);
    return text ? { kind: "device", text, tenant: device.tenant, mac } : null;
  }
  if (outcome === "error") return words(AGAIN);
  if (outcome === "bad_request") return words(NO_PHONE);
  if (mac) return unowned ? adding(request, mac) : words(DELETED);
  if (outcome === "refused" && reason === reasons.noMac) return words(NAME_THE_MAC);
  if (outcome === "not_found") return words(NAME_THE_MAC);
  if (outcome === "paused") return words(WAITS);
  return outcome === "refused" ? words(UNREADABLE) : null;
}

/** Whether a phone's own file was asked for, or nothing that a phone asks; what it may do without needs no remedy. */
const ownFile = (path: string) => ["phone", null].includes(fileKind(path));

const words = (text: string): Remedy => ({ kind: "words", text });

const AGAIN =
  "It is not the phone’s fault, and the phone asks again by itself. When this goes on, tell the operator: the log of the process names the cause.";
const CHANGE_VALUE =
  "Change the value on the device’s page or in Configuration: the phone gets its file when it asks again by itself.";
const DELETED =
  "The device with this MAC has been deleted here. Add it again when the phone shall be served.";
const NO_PHONE =
  "A phone only reads. When this is one of yours, switch off on it what uploads settings or logs to its setting server.";
const NAME_THE_MAC =
  "A phone’s own file ends in its MAC, as in /prov/snomD785-000413A1B2C3.htm. When this is one of your phones, set its setting server to the address on its device’s page.";
const NOT_YET =
  "Nothing is to be done on the phone. Delete the device here, or keep it until Offhook puts phones of this vendor into service.";
const WAITS =
  "It pauses after too many wrong credentials, at most a quarter of an hour. Mend what was refused before; the phone then asks again by itself.";
const UNREADABLE =
  "No phone signs in like this. When a proxy stands between, let it pass the Authorization header and the address unchanged.";

const PAST_BOOTSTRAP =
  "The phone is past its bootstrap and asks for it again. Press Register for new ztp credentials, then reset it to factory settings.";
const BEFORE_BOOTSTRAP =
  "The phone has not read its bootstrap. Reset it to factory settings: it then asks for that first.";

const GIVE_ADDRESS =
  "The phone asks an address that it was not given. Set its provisioning address to the one on its device’s page.";
const GIVE_CREDENTIALS =
  "Give the phone the user name and the password that its device’s page shows under “How this phone finds Offhook”.";

/** What a phone never sends, and a proxy between may. */
const unreadable = new Set<string>([reasons.unreadable, reasons.foreignRealm, reasons.otherTarget]);

/** For a phone that is a device here. */
function atDevice({ path, outcome, reason }: Asked, byHand: boolean): string | null {
  const bootstrap = path.startsWith("/ztprov");
  if (outcome === "error") return isValueRefused(reason) ? CHANGE_VALUE : AGAIN;
  if (outcome === "paused") return WAITS;
  if (outcome === "bad_request") return NO_PHONE;
  if (outcome === "not_found") {
    if (reason === reasons.passedOver) return null;
    if (isNoFilesYet(reason)) return NOT_YET;
    if (isNoSuchFile(reason)) return "Set the UAD type on the device’s page to what the phone’s label says.";
    return byHand
      ? GIVE_ADDRESS
      : "The phone asks an address that it was not given. Reset it to factory settings: it then asks the right one.";
  }
  if (outcome !== "refused") return null;
  if (reason === reasons.disabled) return "Enable the device on its page when it shall be served again.";
  if (unreadable.has(reason)) return UNREADABLE;
  if (byHand) return GIVE_CREDENTIALS;
  if (reason === reasons.provAtZtprov) return PAST_BOOTSTRAP;
  if (reason === reasons.ztpAtProv) return BEFORE_BOOTSTRAP;
  return bootstrap
    ? "Press Register for new ztp credentials, then reset the phone to factory settings."
    : "Reset the phone to factory settings: it then gets its credentials again.";
}

/** For a phone that is nobody's. */
function adding({ path, userAgent }: Asked, mac: string): Remedy {
  const seen = identify({ path, query: `mac=${mac}`, userAgent });
  const vendor = seen.vendor ?? vendorIds[0] ?? "";
  if (!vendorIds.includes(vendor))
    return words("Offhook does not put phones of this vendor into service yet.");
  return {
    kind: "add-device",
    text: "No tenant has this MAC. When it is one of your phones, add it: it is served as soon as it comes with its credentials.",
    mac,
    vendor,
    model: seen.model ? findModel(vendor, seen.model) : null,
  };
}
