import type { FilePattern, UserAgentPattern } from "@/server/provisioning/patterns";

/**
 * Sources. "files": Snom's Auto Provisioning page (phone type and MAC in the name) and the file names of
 * wazo-platform/wazo-provd-plugins plugins/wazo-snom and fusionpbx/fusionpbx. "agents": User-Agents kept in the
 * comments of wazo-provd-plugins plugins/wazo-snom/common*.
 */
const files = "service.snom.com Auto Provisioning; wazo-provd-plugins wazo-snom; fusionpbx provision";
const agents = "wazo-provd-plugins wazo-snom common.py";

/** First hit wins. The last rule takes names made like a phone's own file whose MAC or model is not one. */
export const SNOM_FILES: FilePattern[] = [
  {
    rule: "snom-mac",
    vendor: "snom",
    kind: "phone",
    pattern: /^snom(?<model>[A-Z]{0,3}\d+[A-Z]{0,3})-(?<mac>[0-9A-F]{12})\.(?:htm|xml|cfg)$/i,
    source: files,
  },
  {
    rule: "snom-firmware",
    vendor: "snom",
    kind: "firmware",
    pattern: /^snom(?<model>[A-Z]{0,3}\d+[A-Z]{0,3})-firmware\.(?:htm|xml)$/i,
    source: files,
  },
  {
    rule: "snom-model",
    vendor: "snom",
    kind: "model",
    pattern: /^snom(?<model>[A-Z]{0,3}\d+[A-Z]{0,3})\.(?:htm|xml)$/i,
    source: files,
  },
  {
    rule: "snom-settings",
    vendor: "snom",
    kind: "phone",
    pattern: /^settings-(?<mac>[0-9A-F]{12})$/i,
    source: files,
  },
  {
    rule: "snom-malformed",
    vendor: "snom",
    kind: "phone",
    pattern: /^(?:snom[^/]*-[^/]*\.(?:htm|xml|cfg)|settings-[^/]*)$/i,
    source: "shape of the rules above",
  },
];

/** The MAC stands in newer firmware's User-Agent, before or after a build date: it is found by shape, not by place. */
const mac = /(?:^|[^0-9A-F])(?<mac>[0-9A-F]{12})(?![0-9A-F])/i;

export const SNOM_USER_AGENTS: UserAgentPattern[] = [
  {
    rule: "snom-agent",
    vendor: "snom",
    pattern: /\bsnom\s?(?<model>[A-Z]{0,3}\d+[A-Z]{0,3})(?:-SIP)?[\s/](?<firmware>\d+(?:\.\d+)+)/i,
    mac,
    source: agents,
  },
  { rule: "snom-lid", vendor: "snom", pattern: /\bsnom lid \d+/i, mac, source: agents },
];
