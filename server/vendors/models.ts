import { findSnomModel, SNOM_MODELS } from "./snom/models";
import { SNOM_OUIS } from "./snom/ouis";

/** The vendors whose phones can be put into service, with how each one's models are looked up. */
type Vendor = {
  find(model: string): { name: string } | null;
  names: string[];
  /** The first 6 hex digits of its phones' MACs. */
  ouis: string[];
  /** The file that a phone asks for by the address it was redirected to, with the phone's placeholder for its MAC. */
  file(model: string): string;
};
const vendors = new Map<string, Vendor>([
  [
    "snom",
    {
      find: findSnomModel,
      names: SNOM_MODELS.map((model) => model.name),
      ouis: SNOM_OUIS,
      file: (model) => `snom${model}-{mac}.htm`,
    },
  ],
]);

export const vendorIds = [...vendors.keys()];

/** The model as its vendor spells it, or null when it is not known. */
export const findModel = (vendor: string, model: string): string | null =>
  vendors.get(vendor)?.find(model)?.name ?? null;

export const modelsOf = (vendor: string): string[] => vendors.get(vendor)?.names ?? [];

/** The vendor whose range a MAC (12 lower-case hex digits) is of, a guess: null when it is of none that is known. */
export const guessVendor = (mac: string): string | null =>
  [...vendors].find(([, { ouis }]) => ouis.includes(mac.slice(0, 6)))?.[0] ?? null;

/** @throws Error for a vendor that is not known. */
export function phoneFile(vendor: string, model: string): string {
  const known = vendors.get(vendor);
  if (!known) throw new Error(`There is no vendor ${vendor}.`);
  return known.file(model);
}
