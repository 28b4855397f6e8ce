import type { VendorIdentity } from "@/server/provisioning/patterns";

const guides = "Fanvil Auto Provision Standard; wazo-provd-plugins wazo-fanvil";

export const fanvil: VendorIdentity = {
  vendor: "fanvil",
  macCase: "lower",
  files: [
    {
      // Its case counts: without it the rule takes MACs of Yealink's range f01653.
      rule: "fanvil-model",
      vendors: ["fanvil"],
      kind: "model",
      pattern: /^(?<code>[fF]0[0-9A-Za-z]+hw[0-9.]+|F0[0-9A-F]*[G-Z][0-9A-Z]*|[fF]0C00\d{6})\.cfg$/,
      source: guides,
    },
    {
      rule: "fanvil-firmware",
      vendors: ["fanvil"],
      kind: "firmware",
      pattern: /^fanvil_(?<model>\w+?)_hwv\d+_\d+\.txt$/i,
      source: guides,
    },
  ],
  agents: [
    {
      rule: "fanvil-agent",
      vendor: "fanvil",
      pattern: /^Fanvil (?<model>.+?) (?<firmware>\d+(?:\.\d+)+) (?<mac>[0-9A-Fa-f]{12})/,
      source: "wazo-provd-plugins wazo-fanvil common.py",
    },
  ],
};
