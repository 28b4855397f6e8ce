import type { VendorIdentity } from "@/server/provisioning/patterns";

const guides = "Grandstream SIP Device Provisioning Guide; HT801 guide p68";
const rewrites = "FusionPBX wiki, Grandstream rewrite rules; fusionpbx-install nginx";
const wazo = "wazo-provd-plugins wazo-grandstream common.py";

export const grandstream: VendorIdentity = {
  vendor: "grandstream",
  macCase: "lower",
  files: [
    {
      rule: "grandstream-mac",
      vendors: ["grandstream", "htek"],
      kind: "phone",
      pattern: /^cfg(?<mac>[0-9a-f]{12})(?:\.(?:xml|bin|cfg))?$/i,
      source: `${guides}; ${rewrites}; htekdesk.atlassian.net UC900 provisioning`,
    },
    {
      rule: "grandstream-model",
      vendors: ["grandstream"],
      kind: "model",
      pattern: /^cfg(?<model>(?:gxp|grp|gxv|gxw|gac|gds|gsc|ghp|ht|dp|wp)[0-9a-z]+)\.xml$/i,
      source: guides,
    },
    {
      rule: "grandstream-all",
      vendors: ["grandstream"],
      kind: "model",
      pattern: /^cfg\.xml$/i,
      source: guides,
    },
    {
      rule: "grandstream-phonebook",
      vendors: ["grandstream"],
      kind: "directory",
      pattern: /^(?<mac>[0-9a-f]{12})\/phonebook\.xml$/i,
      segments: 2,
      source: rewrites,
    },
    {
      rule: "grandstream-shared-phonebook",
      vendors: ["grandstream"],
      kind: "directory",
      pattern: /^phonebook\.xml$/,
      source: rewrites,
    },
  ],
  agents: [
    {
      rule: "grandstream-agent",
      vendor: "grandstream",
      pattern:
        /^Grandstream Model HW (?<model>\w+)(?:\s+V[^ ]+)? SW (?<firmware>[^ ]+) DevId (?<mac>[0-9A-Fa-f]{12})/,
      source: wazo,
    },
    {
      rule: "grandstream-old-agent",
      vendor: "grandstream",
      pattern: /^Grandstream (?<model>\w+) \([^:]+:(?<firmware>[0-9.]+)\/.*\) DevId (?<mac>[0-9A-Fa-f]{12})/,
      source: wazo,
    },
  ],
};
