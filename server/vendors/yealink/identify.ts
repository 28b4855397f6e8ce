import type { VendorIdentity } from "@/server/provisioning/patterns";

const guides = "Yealink admin guides T2/T4 p126, T58 p109 (auto provisioning)";
const rewrites = "FusionPBX wiki, Yealink rewrite rules; fusionpbx-install nginx";
const agents = "wazo-provd-plugins wazo-yealink common.py";

export const yealink: VendorIdentity = {
  vendor: "yealink",
  macCase: "lower",
  files: [
    {
      rule: "yealink-common",
      vendors: ["yealink"],
      kind: "model",
      pattern: /^y(?<code>\d{12})(?:\.(?:cfg|boot))?$/,
      source: `${guides}; ${rewrites}`,
    },
    {
      rule: "yealink-upload",
      vendors: ["yealink"],
      kind: "upload",
      pattern: /^(?<mac>[0-9a-f]{12})-(?:local\.cfg|contact\.xml|calllog\.xml|sys\.log|all\.cfg)$/i,
      source: "nethesis/tancredi yealink templates",
    },
    {
      rule: "yealink-boot",
      vendors: ["yealink"],
      kind: "phone",
      pattern: /^(?<mac>[0-9a-f]{12})\.boot$/i,
      source: guides,
    },
  ],
  agents: [
    {
      rule: "yealink-agent",
      vendor: "yealink",
      pattern:
        /^(?:yealink[ -]\s*)?(?:SIP(?: VP)?-)?(?<model>(?:VP|CP|AX|T|W)\d{2,3}[A-Z]*(?:_E2)?)\s+(?<firmware>\d+(?:\.\d+){3})(?:\s+(?<mac>[0-9A-F]{2}(?::[0-9A-F]{2}){5}|[0-9A-F]{12}))?/i,
      source: agents,
    },
  ],
};
