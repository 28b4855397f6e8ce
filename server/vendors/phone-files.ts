import type { PhoneFile } from "@/server/provisioning/merge-settings";
import type { DeviceForPhone } from "@/server/provisioning/types";
import { snomValues } from "./snom/values";
import { yealinkValues } from "./yealink/values";

/** `askedModel` is the model that the phone says it is, null when it does not say. */
export type FileContext = { appUrl: string; askedModel: string | null };

type VendorFiles = {
  /** null for a model that has no templates. */
  make(device: DeviceForPhone, context: FileContext): Omit<PhoneFile, "template"> | null;
  /** Names of files that the vendor's phones ask for before their own, and do without. */
  passedOver?: RegExp;
};

/** What each vendor's phones are given. A vendor without an entry is given nothing. */
export const phoneFiles = new Map<string, VendorFiles>([
  [
    "snom",
    { make: (device, context) => ({ folder: "snom", format: "xml", values: snomValues(device, context) }) },
  ],
  [
    "yealink",
    {
      make: (device, context) => ({
        folder: "yealink",
        format: "cfg",
        values: yealinkValues(device, context),
      }),
      passedOver: /\.boot$/i,
    },
  ],
]);
