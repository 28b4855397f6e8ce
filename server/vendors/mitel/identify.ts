import type { VendorIdentity } from "@/server/provisioning/patterns";

const guides = "Mitel 6800 4.2 guide 1-25; Aastra 6700i guides";
const rewrites = "FusionPBX wiki, Aastra rewrite rules; fusionpbx-install nginx";

/** Mitel and what was Aastra: one line of phones, one way to ask. The 53xx speak MiNet and ask for `MN_…`. */
export const mitel: VendorIdentity = {
  vendor: "mitel",
  macCase: "upper",
  files: [
    {
      rule: "mitel-common",
      vendors: ["mitel"],
      kind: "model",
      pattern: /^(?:(?:startup|aastra)\.(?:cfg|tuz)|security\.tuz)$/i,
      source: `${guides}; ${rewrites}`,
    },
    {
      rule: "mitel-encrypted",
      vendors: ["mitel"],
      kind: "phone",
      pattern: /^(?<mac>[0-9A-F]{12})\.tuz$/i,
      source: guides,
    },
    {
      rule: "mitel-minet-mac",
      vendors: ["mitel"],
      kind: "phone",
      pattern: /^MN_(?<mac>[0-9A-Fa-f]{12})\.cfg$/,
      source: rewrites,
    },
    {
      rule: "mitel-minet-common",
      vendors: ["mitel"],
      kind: "model",
      pattern: /^MN_Generic\.cfg$/,
      source: rewrites,
    },
    {
      rule: "mitel-model",
      vendors: ["mitel"],
      kind: "model",
      pattern: /^(?<model>5[1357]i(?:ct)?|67[35]\di|68\d{2}i|69\d{2}[dw]?|9143i|9480i)\.(?:cfg|tuz)$/i,
      source: guides,
    },
    {
      rule: "mitel-firmware",
      vendors: ["mitel"],
      kind: "firmware",
      pattern: /^(?<model>5[1357]i(?:ct)?|67[35]\di|68\d{2}i|69\d{2}[dw]?|9143i|9480i)\.st$/i,
      source: guides,
    },
    {
      rule: "mitel-language",
      vendors: ["mitel"],
      kind: "asset",
      pattern: /^lang_[a-z_]{2,8}\.txt$/,
      source: guides,
    },
  ],
  agents: [
    {
      rule: "mitel-agent",
      vendor: "mitel",
      pattern:
        /^(?:Aastra|Mitel)(?<model>\w+) MAC:(?<mac>[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}) V:(?<firmware>[0-9.]+)-SIP/,
      source: "wazo-provd-plugins wazo-aastra common.py",
    },
  ],
};
