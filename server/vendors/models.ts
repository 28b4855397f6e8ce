import { ALGO_MODELS } from "./algo/models";
import { CISCO_MODELS, OTHER_CISCO_MODELS } from "./cisco/models";
import { FANVIL_MODELS } from "./fanvil/models";
import { GIGASET_MODELS, OTHER_GIGASET_MODELS } from "./gigaset/models";
import { GRANDSTREAM_MODELS } from "./grandstream/models";
import { HTEK_MODELS } from "./htek/models";
import { LINKSYS_MODELS } from "./linksys/models";
import { MITEL_MODELS, OTHER_MITEL_MODELS } from "./mitel/models";
import { PANASONIC_MODELS } from "./panasonic/models";
import type { PhoneModel } from "./phone-model";
import { OTHER_POLYCOM_MODELS, POLYCOM_MODELS } from "./polycom/models";
import { OTHER_SNOM_MODELS, SNOM_MODELS } from "./snom/models";
import { YEALINK_MODELS } from "./yealink/models";

type Vendor = {
  models: PhoneModel[];
  /** Models that are known, but cannot be put into service. */
  others?: PhoneModel[];
  /**
   * The file that a phone asks for by the address it was redirected to, with the phone's placeholder for its MAC.
   * A vendor with one, and with templates, can be put into service; the others are known, no more.
   */
  file?(model: string): string;
};

const vendors = new Map<string, Vendor>([
  ["snom", { models: SNOM_MODELS, others: OTHER_SNOM_MODELS, file: (model) => `snom${model}-{mac}.htm` }],
  ["yealink", { models: YEALINK_MODELS, file: () => "{mac}.cfg" }],
  ["polycom", { models: POLYCOM_MODELS, others: OTHER_POLYCOM_MODELS, file: () => "{mac}.cfg" }],
  ["cisco", { models: CISCO_MODELS, others: OTHER_CISCO_MODELS, file: () => "{mac}.xml" }],
  ["linksys", { models: LINKSYS_MODELS, file: () => "{mac}.xml" }],
  ["grandstream", { models: GRANDSTREAM_MODELS, file: () => "cfg{mac}.xml" }],
  ["mitel", { models: MITEL_MODELS, others: OTHER_MITEL_MODELS, file: () => "{mac}.cfg" }],
  ["fanvil", { models: FANVIL_MODELS, file: () => "{mac}.cfg" }],
  ["gigaset", { models: GIGASET_MODELS, others: OTHER_GIGASET_MODELS, file: () => "{mac}.xml" }],
  ["htek", { models: HTEK_MODELS, file: () => "cfg{mac}.xml" }],
  ["panasonic", { models: PANASONIC_MODELS, file: () => "Config{mac}.cfg" }],
  ["algo", { models: ALGO_MODELS, file: () => "algom{mac}.conf" }],
]);

const served = (vendor: string): Vendor | null => {
  const known = vendors.get(vendor);
  return known?.file ? known : null;
};

/** Every vendor whose phones are known by name. */
export const knownVendorIds = [...vendors.keys()];

/** The vendors whose phones can be put into service. */
export const vendorIds = knownVendorIds.filter(served);

/** A model by its name in any case, with or without the vendor's name or "SIP-" before it. */
function search(vendor: string, list: PhoneModel[], name: string): PhoneModel | null {
  const plain = name.trim().toLowerCase();
  const bare = (plain.startsWith(vendor) ? plain.slice(vendor.length) : plain).replace(
    /^[\s-]*(?:sip-)?/,
    "",
  );
  return list.find((model) => model.name.toLowerCase() === bare) ?? null;
}

/** Every model of a vendor that is known by name, whether it can be put into service or not. */
export function knownModelsOf(vendor: string): PhoneModel[] {
  const known = vendors.get(vendor);
  return known ? [...known.models, ...(known.others ?? [])] : [];
}

/** What is known of a model, of any vendor; null when nothing is. */
export const knownModel = (vendor: string, name: string): PhoneModel | null =>
  search(vendor, knownModelsOf(vendor), name);

/** The model as its vendor spells it, or null when it is not one that can be put into service. */
export const findModel = (vendor: string, model: string): string | null =>
  search(vendor, served(vendor)?.models ?? [], model)?.name ?? null;

export const modelsOf = (vendor: string): string[] => served(vendor)?.models.map(({ name }) => name) ?? [];

/** @throws Error for a vendor whose phones cannot be put into service. */
export function phoneFile(vendor: string, model: string): string {
  const file = served(vendor)?.file;
  if (!file) throw new Error(`There is no vendor ${vendor}.`);
  return file(model);
}
