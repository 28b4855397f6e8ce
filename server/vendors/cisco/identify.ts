import type { VendorIdentity } from "@/server/provisioning/patterns";

const wazo = "wazo-provd-plugins wazo-cisco-spa, wazo-cisco-mpp";
const guides = "Cisco IP Phone 6851 and 8800 MPP guides (Profile Rule)";

export const cisco: VendorIdentity = {
  vendor: "cisco",
  macCase: "lower",
  otherMacCase: /^(?:79|ATA)/i,
  files: [
    {
      rule: "cisco-mpp-mac",
      vendors: ["cisco"],
      kind: "phone",
      pattern: /^CP-(?<model>\d{4}[A-Z]*)-3PCC\/(?<mac>[0-9a-f]{12})\.(?:cfg|xml)$/i,
      segments: 2,
      source: wazo,
    },
    {
      rule: "cisco-mpp-model",
      vendors: ["cisco"],
      kind: "model",
      pattern: /^(?:CP-)?(?<model>\d{4}[A-Z]*)-3PCC\.xml$/i,
      source: `${guides}; ${wazo}`,
    },
    {
      rule: "cisco-sep",
      vendors: ["cisco"],
      kind: "phone",
      pattern: /^(?:SEP|ATA|CTLSEP|ITLSEP|SIP)(?<mac>[0-9A-F]{12})\.(?:cnf\.xml|cnf|tlv)$/,
      source: `${wazo}; FusionPBX provision, Cisco 79xx`,
    },
    {
      rule: "cisco-default",
      vendors: ["cisco"],
      kind: "model",
      pattern: /^XMLDefault[\w.-]*\.cnf\.xml$/,
      source: `${wazo}; FusionPBX provision, Cisco 79xx`,
    },
    {
      rule: "cisco-spa-model",
      vendors: ["cisco", "linksys"],
      kind: "model",
      pattern: /^(?<model>spa\d+\w*|ata19[0-9])\.cfg$/i,
      source: `Cisco SPA100 admin guide p60; ${wazo}; FusionPBX wiki (spa3102.cfg)`,
    },
  ],
  agents: [
    {
      rule: "cisco-mpp-agent",
      vendor: "cisco",
      pattern:
        /^Cisco-CP-(?<model>\d{4}[A-Z]*)-3PCC\/(?<firmware>[^ ]+)(?: \((?<mac>[0-9A-Fa-f]{12})\)| \((?<serial>\w+)\))?/,
      source: wazo,
    },
    {
      rule: "cisco-ata-agent",
      vendor: "cisco",
      pattern: /^Cisco\/(?<model>ATA\d{3})-MPP-(?<firmware>[^ ]+) \((?<serial>\w+)\)/,
      source: wazo,
    },
    {
      rule: "cisco-spa-agent",
      vendor: "cisco",
      pattern:
        /^Cisco\/(?<model>SPA-?\w+?)-(?<firmware>\d[^ ]*)(?: (?:\((?<mac>[0-9A-Fa-f]{12})\))?\((?<serial>\w+)\))?/,
      source: `${wazo}: a single bracket holds the serial, whatever it looks like`,
    },
  ],
  certificates: [
    {
      rule: "cisco-spa-certificate",
      vendor: "cisco",
      pattern: /\bCN=(?<model>SPA-?\w{1,12}), MAC: /i,
      mac: /\bMAC: (?<mac>[0-9A-F]{12})\b/i,
      serial: /\bSerial: (?<serial>\w{1,32})/i,
      source: "sipwise/ngcp-panel Controller/Device.pm",
    },
    {
      rule: "cisco-mpp-certificate",
      vendor: "cisco",
      pattern: /\bOU=CP-(?<model>\d{4}[A-Z]*)-3PCC\b/i,
      mac: /\bST?=(?<mac>[0-9A-F]{12})\b/i,
      serial: /\bL=(?<serial>\w{1,32})/i,
      source: "Cisco 8800 MPP guide p143: OU is the product, L the serial, S the MAC",
    },
    {
      rule: "cisco-certificate",
      vendor: "cisco",
      pattern: /\bO=Cisco\b/i,
      mac: /\bST?=(?<mac>[0-9A-F]{12})\b/i,
      serial: /\bL=(?<serial>\w{1,32})/i,
      source: "Cisco 8800 MPP guide p143",
    },
  ],
};
