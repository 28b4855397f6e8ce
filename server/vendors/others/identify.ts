import type { FilePattern } from "@/server/provisioning/patterns";

const rewrites = "fusionpbx-install nginx; fusionpbx .htaccess";

/** Names of vendors that are known by their file names only. */
export const OTHER_FILES: FilePattern[] = [
  {
    rule: "avaya-upgrade",
    vendors: ["avaya"],
    kind: "firmware",
    pattern: /^J100Supgrade\.txt$/,
    source: rewrites,
  },
  {
    rule: "digium-contacts",
    vendors: ["digium"],
    kind: "directory",
    pattern: /^(?<mac>[0-9a-f]{12})-contacts\.cfg$/i,
    source: rewrites,
  },
  {
    rule: "digium-smartblf",
    vendors: ["digium"],
    kind: "phone",
    pattern: /^(?<mac>[0-9a-f]{12})-smartblf\.cfg$/i,
    source: rewrites,
  },
  {
    rule: "escene-extern",
    vendors: ["escene"],
    kind: "model",
    pattern: /^\d{1,11}_Extern\.xml$/,
    source: rewrites,
  },
  {
    rule: "escene-phonebook",
    vendors: ["escene"],
    kind: "directory",
    pattern: /^\d{1,11}_Phonebook\.xml$/,
    source: rewrites,
  },
  {
    rule: "vtech-mac",
    vendors: ["vtech"],
    kind: "phone",
    pattern: /^(?<model>VCS754)_(?<mac>[0-9A-F]{12})\.cfg$/i,
    source: rewrites,
  },
  {
    rule: "vtech-directory",
    vendors: ["vtech"],
    kind: "directory",
    pattern: /^pb(?<mac>(?:[0-9A-F]{2}-?){5}[0-9A-F]{2})\/directory\.xml$/i,
    segments: 2,
    source: rewrites,
  },
  {
    rule: "konftel-mac",
    vendors: ["konftel"],
    kind: "phone",
    pattern: /^kt[\w.-]{0,64}-(?<mac>[0-9A-F]{12})\.xml$/i,
    source: rewrites,
  },
  {
    rule: "2n-mac",
    vendors: ["2n"],
    kind: "phone",
    pattern: /^ip[\w.-]{0,64}-(?<mac>[0-9A-F]{12})\.xml$/i,
    source: rewrites,
  },
];

/** Names that phones of many vendors ask for, and that say nothing of the vendor. They come last. */
export const ANY_FILES: FilePattern[] = [
  {
    rule: "any-mac",
    vendors: [],
    kind: "phone",
    pattern: /^(?<mac>(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|[0-9a-f]{12})(?:\.(?:cfg|xml|enc|txt?|htm))?$/i,
    source: `FusionPBX wiki, rewrite rules; ${rewrites}`,
  },
  {
    rule: "any-dash-mac",
    vendors: [],
    kind: "phone",
    pattern: /^[\w.-]{0,64}-(?<mac>[0-9a-f]{12})(?:\.?(?:cfg|htm))?$/i,
    source: rewrites,
  },
  {
    rule: "any-mac-directory",
    vendors: [],
    kind: "directory",
    pattern: /^(?<mac>[0-9a-f]{12})\/directory\.xml$/i,
    segments: 2,
    source: rewrites,
  },
  { rule: "any-directory", vendors: [], kind: "directory", pattern: /^directory\.xml$/, source: rewrites },
  {
    rule: "cisco-file",
    vendors: ["cisco"],
    kind: "model",
    pattern: /^file\/[\w.-]{1,128}\.(?:xml|cfg)$/,
    segments: 2,
    source: rewrites,
  },
  {
    rule: "any-below-mac",
    vendors: [],
    kind: "asset",
    pattern: /^(?<mac>[0-9a-f]{12})\/[^/]+$/i,
    segments: 2,
    source: rewrites,
  },
  {
    rule: "any-picture",
    vendors: [],
    kind: "asset",
    pattern: /^[\w.-]{1,128}\.(?:png|jpe?g|gif|bmp|wav)$/i,
    source: "FusionPBX wiki, Polycom rewrite rules (png, jpg, gif)",
  },
];
