import { vendorIds } from "./models";
import { vendorOfMac } from "./ouis";

/**
 * The vendor whose range a MAC (12 lower-case hex digits) is of, a guess: null when it is of none that is known, or of
 * one whose phones cannot be put into service.
 */
export function guessVendor(mac: string): string | null {
  const vendor = vendorOfMac(mac);
  return vendor !== null && vendorIds.includes(vendor) ? vendor : null;
}
