import type { VendorIdentity } from "@/server/provisioning/patterns";

const guides = "Panasonic KX-UTG300 pp43-45; KX-HDV100/130/230 pp28-37";

export const panasonic: VendorIdentity = {
  vendor: "panasonic",
  macCase: "upper",
  files: [
    {
      rule: "panasonic-mac",
      vendors: ["panasonic"],
      kind: "phone",
      pattern: /^Config(?<mac>[0-9A-F]{12})\.cfg$/i,
      source: guides,
    },
    {
      rule: "panasonic-model",
      vendors: ["panasonic"],
      kind: "model",
      pattern: /^(?<model>KX-[0-9A-Z-]+)\.cfg$/,
      source: guides,
    },
  ],
  agents: [
    {
      rule: "panasonic-agent",
      vendor: "panasonic",
      pattern: /^Panasonic[_-](?<model>[^/ ]+)\/(?<firmware>[^ ]+)(?: \((?<mac>[0-9A-Fa-f]{12})\))?/,
      source: "wazo-provd-plugins wazo-panasonic common.py",
    },
  ],
};
