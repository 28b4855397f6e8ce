import type { VendorIdentity } from "@/server/provisioning/patterns";

const wiki = "Gigaset wiki, DHCP option 114/66 and Redirect server";
const wazo = "wazo-provd-plugins wazo-gigaset common.py; Gigaset FAQ Nx70 User agent";

export const gigaset: VendorIdentity = {
  vendor: "gigaset",
  macCase: "lower",
  otherMacCase: /^N(?:510|720)/i,
  files: [
    {
      rule: "gigaset-firmware",
      vendors: ["gigaset"],
      kind: "firmware",
      pattern: /^\d{2}\/\d\/[\w.-]+$/,
      segments: 3,
      source: wiki,
    },
    {
      rule: "gigaset-maxwell",
      vendors: ["gigaset"],
      kind: "model",
      pattern: /^provisioning\.xml$/,
      source: wiki,
    },
  ],
  agents: [
    {
      rule: "gigaset-agent",
      vendor: "gigaset",
      pattern:
        /^"?(?:Gigaset )?(?<model>(?:N\d{3}E?|Maxwell|DE\d+|C\d{3})[\w -]*?)\/(?<firmware>\d{2,3}\.[\w.]+)(?:\+[^;"]+)?(?:;(?<mac>[0-9A-Fa-f]{12}))?/,
      source: wazo,
    },
  ],
};
