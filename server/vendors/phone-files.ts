import type { Format } from "@/server/provisioning/formats";
import type { PhoneFile } from "@/server/provisioning/merge-settings";
import type { DeviceForPhone } from "@/server/provisioning/types";
import { algoValues } from "./algo/values";
import { ciscoValues } from "./cisco/values";
import { fanvilValues } from "./fanvil/values";
import { gigasetValues } from "./gigaset/values";
import { grandstreamValues } from "./grandstream/values";
import { htekValues } from "./htek/values";
import { mitelValues } from "./mitel/values";
import { knownModel } from "./models";
import { panasonicValues } from "./panasonic/values";
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

/** The Desktop Pro are Snom's inside; the Maxwell name the same things otherwise than the bases. */
const gigasetFile: VendorFiles["make"] = (device, context) => {
  const model = knownModel("gigaset", context.askedModel ?? "")?.name ?? device.model;
  if (/^P\d/.test(model)) {
    const values = snomValues(device, context);
    return {
      folder: "snom",
      format: "xml",
      values: { ...values, settingServer: `${context.appUrl}/prov/{mac}.xml` },
    };
  }
  const folder = model.startsWith("Maxwell") ? "gigaset-maxwell" : "gigaset";
  return { folder, format: "xml", values: gigasetValues(device, context) };
};

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
  [
    "cisco",
    {
      make: one("cisco", "xml", ciscoValues),
      passedOver: /^(?:SEP|ATA|CTLSEP|ITLSEP|SIP)[0-9A-F]{12}\.(?:cnf\.xml|cnf|tlv)$/i,
    },
  ],
  ["linksys", { make: one("cisco", "xml", ciscoValues) }],
  ["mitel", { make: one("mitel", "mitel", mitelValues), passedOver: /^(?:MN_)?[0-9A-F]{12}\.tuz$|^MN_/i }],
  ["gigaset", { make: gigasetFile }],
  ["panasonic", { make: one("panasonic", "quoted", panasonicValues) }],
  ["algo", { make: one("algo", "cfg", algoValues), passedOver: /\.md5$/i }],
  ["htek", { make: one("htek", "xml", htekValues), passedOver: /^cfg[0-9a-f]{12}(?:\.bin)?$/i }],
]);
