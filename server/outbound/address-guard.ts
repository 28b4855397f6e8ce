import ipaddr from "ipaddr.js";

export type AddressGuard = (address: string) => boolean;

const publicV6 = ipaddr.IPv6.parseCIDR("2000::/3");
/** Public by number, private by nature: the host agent of one cloud answers here (Azure's wire server). */
const hostAgent = "168.63.129.16";

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (address.range() !== "unicast") return false;
  // ::/96 counts as unicast in ipaddr.js although it can carry a private IPv4 address.
  if (address instanceof ipaddr.IPv6) return address.match(publicV6);
  return address.toString() !== hostAgent;
}

function parseAllowed(entry: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  if (entry.includes("/")) return ipaddr.parseCIDR(entry);
  const address = ipaddr.parse(entry);
  return [address, address.kind() === "ipv4" ? 32 : 128];
}

/**
 * Tells whether an address may be called: public unicast, or inside one of `allow` (CIDRs or single addresses).
 * IPv4 in IPv6 notation is judged as the IPv4 address it is. Throws when an entry of `allow` is no CIDR.
 */
export function createAddressGuard(allow: string[]): AddressGuard {
  const allowed = allow.map(parseAllowed);
  return (text) => {
    if (!ipaddr.isValid(text)) return false;
    const address = ipaddr.process(text);
    const listed = allowed.some(([net, bits]) => net.kind() === address.kind() && address.match(net, bits));
    return listed || isPublic(address);
  };
}
