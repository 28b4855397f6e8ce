import type { VendorIdentity } from "@/server/provisioning/patterns";

const guides = "Polycom SIP 3.1 guide A-2; community.poly.com FAQ 30582";
const rewrites = "FusionPBX wiki, Polycom rewrite rules; fusionpbx-install nginx; fusionpbx .htaccess";

export const polycom: VendorIdentity = {
  vendor: "polycom",
  macCase: "lower",
  files: [
    {
      rule: "polycom-master",
      vendors: ["polycom"],
      kind: "model",
      pattern: /^0{12}(?:\.cfg|-license\.cfg)$/,
      source: `${guides}; ${rewrites}`,
    },
    {
      rule: "polycom-master-directory",
      vendors: ["polycom"],
      kind: "directory",
      pattern: /^0{12}-directory\.xml$/,
      source: guides,
    },
    {
      rule: "polycom-part",
      vendors: ["polycom"],
      kind: "phone",
      pattern: /^(?<mac>[0-9a-f]{12})-(?:phone|web|license|user|registration|site|sip|features)\.cfg$/i,
      source: `${guides}; ${rewrites}`,
    },
    {
      rule: "polycom-directory",
      vendors: ["polycom"],
      kind: "directory",
      pattern: /^(?<mac>[0-9a-f]{12})-directory\.xml$/i,
      source: `${guides}; ${rewrites}`,
    },
    {
      rule: "polycom-upload",
      vendors: ["polycom"],
      kind: "upload",
      pattern: /^(?<mac>[0-9a-f]{12})-(?:calls\.xml|(?:app|boot|flash|now)\.log)$/i,
      source: guides,
    },
    {
      rule: "polycom-firmware",
      vendors: ["polycom"],
      kind: "firmware",
      pattern: /^(?:\d{4}-\d{5}-\d{3}\.)?(?:sip(?:_\d+)?\.ld|bootrom\.ld|sip\.ver|updater\.ld)$/i,
      source: `${guides}; ${rewrites}`,
    },
    {
      rule: "polycom-shared-part",
      vendors: ["polycom"],
      kind: "model",
      pattern: /^(?:features|sip|site|web|phone1)\.cfg$/,
      source: rewrites,
    },
  ],
  agents: [
    {
      rule: "polycom-agent",
      vendor: "polycom",
      pattern:
        /^FileTransport Poly(?:com)?(?<family>[A-Za-z]+)-(?<model>[A-Za-z0-9_]+)-UA\/(?<firmware>\d+(?:\.\d+)+)(?:\s+\(SN:(?<mac>[0-9A-Fa-f]{12})\))?/,
      source: "wazo-provd-plugins wazo-polycom; Poly UCS device.prov.tagSerialNo",
    },
  ],
  certificates: [
    {
      rule: "polycom-certificate",
      vendor: "polycom",
      pattern: /\bO=Polycom\b/i,
      mac: /\bCN=(?<mac>[0-9A-F]{12})\b/i,
      source: "documents.polycom.com UCS 5.9 factory-installed certificate; that CN is the MAC is not proven",
    },
  ],
};
