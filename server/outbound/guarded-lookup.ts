import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { OutboundError } from "@/server/vendors/types";
import type { AddressGuard } from "./address-guard";

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void;
type Resolve = (
  hostname: string,
  options: LookupOptions & { all: true },
  answer: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A resolver for `net.connect` that drops every address the guard refuses, at the moment of connecting, so that a
 * name cannot answer with a public address when it is checked and with a private one when it is used.
 */
export function createGuardedLookup(isAllowed: AddressGuard, resolve: Resolve = lookup) {
  return (hostname: string, options: LookupOptions, answer: Answer): void => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return answer(new OutboundError("dns", "name not found", { cause: error }), []);
      const usable = addresses.filter((entry) => isAllowed(entry.address));
      const first = usable[0];
      if (!first) return answer(new OutboundError("not_allowed", "address not allowed"), []);
      if (options.all) return answer(null, usable);
      answer(null, first.address, first.family);
    });
  };
}
