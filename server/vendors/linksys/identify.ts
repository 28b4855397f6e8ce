import type { VendorIdentity } from "@/server/provisioning/patterns";

const wazo = "wazo-provd-plugins wazo-cisco-spa";

export const linksys: VendorIdentity = {
  vendor: "linksys",
  macCase: "lower",
  files: [
    {
      rule: "linksys-pap2t",
      vendors: ["linksys"],
      kind: "model",
      pattern: /^init\.cfg$/,
      source: wazo,
    },
  ],
  agents: [
    {
      rule: "linksys-agent",
      vendor: "linksys",
      pattern:
        /^linksys\/(?<model>(?:SPA|PAP|WRP|RTP|WIP)-?[0-9A-Z]+)-(?<firmware>\d+\.[^ ]+)(?: \((?<serial>\w+)\))?/i,
      source: `${wazo}: the bracket holds the serial, which may look like a MAC`,
    },
  ],
};
