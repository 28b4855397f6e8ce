import type { VendorIdentity } from "@/server/provisioning/patterns";

/**
 * Sources. "names": Snom's Auto Provisioning page (phone type and MAC in the name) and the file names of
 * wazo-platform/wazo-provd-plugins plugins/wazo-snom. "rewrites": fusionpbx-install.sh debian/resources/nginx and
 * fusionpbx .htaccess. "agents": User-Agents kept in the comments of wazo-provd-plugins plugins/wazo-snom/common*.
 */
const names = "service.snom.com Auto Provisioning; wazo-provd-plugins wazo-snom";
const rewrites = "fusionpbx-install nginx; fusionpbx .htaccess";
const agents = "wazo-provd-plugins wazo-snom common.py";

/** The MAC stands in newer firmware's User-Agent, before or after a build date: it is found by shape, not by place. */
const mac = /(?:^|[^0-9A-F])(?<mac>[0-9A-F]{12})(?![0-9A-F])/i;

export const snom: VendorIdentity = {
  vendor: "snom",
  macCase: "upper",
  files: [
    {
      rule: "snom-mac",
      vendors: ["snom"],
      kind: "phone",
      pattern: /^snom(?<model>[A-Z]{0,3}\d+[A-Z]{0,3})-(?<mac>[0-9A-F]{12})\.(?:htm|xml|cfg)$/i,
      source: names,
    },
    {
      rule: "snom-firmware",
      vendors: ["snom"],
      kind: "firmware",
      pattern: /^snom(?<model>[A-Z]{0,3}\d+[A-Z]{0,3})-firmware\.(?:htm|xml)$/i,
      source: names,
    },
    {
      rule: "snom-model",
      vendors: ["snom"],
      kind: "model",
      pattern: /^snom(?<model>[A-Z]{0,3}\d+[A-Z]{0,3})\.(?:htm|xml)$/i,
      source: names,
    },
    {
      rule: "snom-settings",
      vendors: ["snom"],
      kind: "phone",
      pattern: /^settings-(?<mac>[0-9A-F]{12})$/i,
      source: names,
    },
    {
      rule: "snom-malformed",
      vendors: ["snom"],
      kind: "phone",
      pattern: /^(?:snom[^/]*-[^/]*\.(?:htm|xml|cfg)|settings-[^/]*)$/i,
      source: "shape of the rules above, for a MAC or a model that is none",
    },
    {
      rule: "snom-vtech",
      vendors: ["snom"],
      kind: "phone",
      pattern: /^(?<model>C[56]20-WiMi|M[15]00-?(?:KLE|SC)?)_(?<mac>[0-9A-F]{12})\.cfg$/i,
      source: rewrites,
    },
    {
      rule: "snom-m3",
      vendors: ["snom"],
      kind: "phone",
      pattern: /^(?<model>m3)\/settings\/(?<mac>[0-9A-F]{12})\.cfg$/i,
      segments: 3,
      source: rewrites,
    },
  ],
  agents: [
    {
      rule: "snom-agent",
      vendor: "snom",
      pattern: /\bsnom\s?(?<model>[A-Z]{0,3}\d+[A-Z]{0,3})(?:-SIP)?[\s/](?<firmware>\d+(?:\.\d+)+)/i,
      mac,
      source: agents,
    },
    { rule: "snom-lid", vendor: "snom", pattern: /\bsnom lid \d+/i, mac, source: agents },
  ],
};
