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
  // Parts of 000413, Snom's, are Gigaset's: nethesis/tancredi data/patterns.d/gigaset.ini.
  ouis: [
    ...["7c2f80", "589ec6", "002104", "14b370", "00acdce3", "00acdce4"],
    ...["000413e2", "000413e3", "000413e5", "000413e7"],
    ["000413800000", "000413809fff"],
    ["00041380a200", "00041380f5ff"],
    ["00041380f8e0", "00041380f8ff"],
    ["000413d84f30", "000413d84fff"],
    ["000413d85000", "000413d8507f"],
    ["000413d85100", "000413d8517f"],
    ["000413d85200", "000413d8527f"],
    ["000413d86ee0", "000413d86eff"],
    ["000413d87000", "000413d8709f"],
    ["000413d87100", "000413d8719f"],
  ],
};
