import type { VendorIdentity } from "@/server/provisioning/patterns";

const guide = "htekdesk.atlassian.net UC900 provisioning, RPS work process";

/** `cfg<mac>` is Grandstream's, too: that rule stands there. */
export const htek: VendorIdentity = {
  vendor: "htek",
  macCase: "lower",
  files: [
    {
      rule: "htek-model",
      vendors: ["htek"],
      kind: "model",
      pattern: /^cfg(?<code>00\d{2})\.(?:xml|bin)$/i,
      source: guide,
    },
    {
      rule: "htek-factory",
      vendors: ["htek"],
      kind: "model",
      pattern: /^factory00\d{2}\.bin$/i,
      source: guide,
    },
  ],
  agents: [
    {
      rule: "htek-agent",
      vendor: "htek",
      pattern: /^Htek (?<model>[^ ]+) (?<firmware>[0-9.]+) (?<mac>[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5})/,
      source: "wazo-provd-plugins wazo-htek common.py",
    },
  ],
};
