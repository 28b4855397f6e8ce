import type { VendorIdentity } from "@/server/provisioning/patterns";

/** The facts name no range of MACs for Algo. */
export const algo: VendorIdentity = {
  vendor: "algo",
  macCase: "upper",
  files: [
    {
      rule: "algo-mac",
      vendors: ["algo"],
      kind: "phone",
      pattern: /^algom?(?<mac>[0-9A-F]{12})\.(?:conf|md5)$/i,
      source: "Algo 8188 guide p32; fusionpbx-install nginx; fusionpbx provision/algo",
    },
    {
      rule: "algo-model",
      vendors: ["algo"],
      kind: "model",
      pattern: /^algop(?<model>\d{4})\.(?:conf|md5)$/i,
      source: "Algo 8188 guide p32",
    },
  ],
  agents: [
    {
      rule: "algo-agent",
      vendor: "algo",
      pattern: /\bAlgo[- ](?<model>\d{4})(?:[/ ](?<firmware>[0-9.]+))?/i,
      source: "one third-party string; not seen of a real device",
    },
  ],
};
