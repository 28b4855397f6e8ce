import type { VendorIdentity } from "@/server/provisioning/patterns";
import { algo } from "./algo/identify";
import { cisco } from "./cisco/identify";
import { fanvil } from "./fanvil/identify";
import { gigaset } from "./gigaset/identify";
import { grandstream } from "./grandstream/identify";
import { htek } from "./htek/identify";
import { linksys } from "./linksys/identify";
import { mitel } from "./mitel/identify";
import { ANY_FILES, OTHER_FILES } from "./others/identify";
import { panasonic } from "./panasonic/identify";
import { polycom } from "./polycom/identify";
import { snom } from "./snom/identify";
import { yealink } from "./yealink/identify";

const identities: VendorIdentity[] = [
  ...[snom, yealink, polycom, cisco, linksys, htek, grandstream],
  ...[mitel, fanvil, gigaset, panasonic, algo],
];

/** Everything that phones are known by, each table in the order in which it is tried: the first hit wins. */
export const FILES = [...identities.flatMap(({ files }) => files), ...OTHER_FILES, ...ANY_FILES];
export const USER_AGENTS = identities.flatMap(({ agents }) => agents);
export const CERTIFICATES = [
  ...identities.flatMap(({ certificates }) => certificates ?? []),
  {
    rule: "any-certificate",
    vendor: null,
    pattern: /\bCN=/i,
    mac: /\bCN=(?<mac>(?:[0-9A-F]{2}[:-]?){5}[0-9A-F]{2})\b/i,
    source: "Snom, Yealink and Grandstream name a certificate by the MAC; not proven on a phone",
  },
];

/** A MAC (12 hex digits) in the case in which this vendor's phones write it into file names. */
export function macForFile(vendor: string, model: string, mac: string): string {
  const known = identities.find((identity) => identity.vendor === vendor);
  const other = known?.otherMacCase?.test(model) ?? false;
  return (known?.macCase === "upper") !== other ? mac.toUpperCase() : mac.toLowerCase();
}
