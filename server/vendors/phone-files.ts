import type { Format } from "@/server/provisioning/formats";
import type { PhoneFile } from "@/server/provisioning/merge-settings";
import type { DeviceForPhone } from "@/server/provisioning/types";
import { fanvilValues } from "./fanvil/values";
import { grandstreamValues } from "./grandstream/values";
import { htekValues } from "./htek/values";
import { polycomValues } from "./polycom/values";
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

type Values = PhoneFile["values"];

/** A vendor with one set of templates, in the folder of its name. */
const one =
  (folder: string, format: Format, values: (device: DeviceForPhone, context: FileContext) => Values) =>
  (device: DeviceForPhone, context: FileContext) => ({ folder, format, values: values(device, context) });

/** What each vendor's phones are given. A vendor without an entry is given nothing. */
export const phoneFiles = new Map<string, VendorFiles>([
  ["snom", { make: one("snom", "xml", snomValues) }],
  ["yealink", { make: one("yealink", "cfg", yealinkValues), passedOver: /\.boot$/i }],
  [
    "grandstream",
    { make: one("grandstream", "xml", grandstreamValues), passedOver: /^cfg[0-9a-f]{12}(?:\.bin)?$/i },
  ],
  ["fanvil", { make: one("fanvil", "cfg", fanvilValues) }],
  [
    "polycom",
    {
      make: one("polycom", "xml", polycomValues),
      passedOver: /^[0-9a-f]{12}-(?:phone|web|license|user|registration|site|sip|features)\.cfg$/i,
    },
  ],
  ["htek", { make: one("htek", "xml", htekValues), passedOver: /^cfg[0-9a-f]{12}(?:\.bin)?$/i }],
]);
