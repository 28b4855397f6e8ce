/**
 * The example strings of the field, verbatim: User-Agents kept in the comments of wazo-provd-plugins, SIP User-Agents,
 * file names of the vendors' guides. Every field that is not said is null.
 */
type Said = { vendor?: string; model?: string; firmware?: string; mac?: string; serial?: string };

export const AGENTS: [userAgent: string, said: Said][] = [
  [
    "Mozilla/4.0 (compatible; snomD785-SIP 10.1.33.33 2010.12-00004-g9ba52f5 000413922D24 SXM:0 UXM:0)",
    { vendor: "snom", model: "D785", firmware: "10.1.33.33", mac: "000413922d24" },
  ],
  [
    "Mozilla/4.0 (compatible; snom710-SIP 8.7.5.35 1.1.5-IFX-05.01.12 000413741767)",
    { vendor: "snom", model: "710", firmware: "8.7.5.35", mac: "000413741767" },
  ],
  [
    "Mozilla/4.0 (compatible; snom320-SIP 6.5.20; snom320 jffs2 v3.36; snom320 linux 3.38)",
    { vendor: "snom", model: "320", firmware: "6.5.20" },
  ],
  [
    "Mozilla/4.0 (compatible; snomPA1-SIP 8.4.35 1.1.3-s)",
    { vendor: "snom", model: "PA1", firmware: "8.4.35" },
  ],
  [
    "Mozilla/4.0 (compatible; snom870-SIP 8.4.35 SPEAr300 SNOM 1.4)",
    { vendor: "snom", model: "870", firmware: "8.4.35" },
  ],
  ["Mozilla/4.0 (compatible; snom lid 3605)", { vendor: "snom" }],
  ["snomD862/10.1.226.13", { vendor: "snom", model: "D862", firmware: "10.1.226.13" }],
  ["snomPA1/8.7.3.19", { vendor: "snom", model: "PA1", firmware: "8.7.3.19" }],
  [
    "Yealink SIP-T31G 124.85.257.55 80:5e:c0:d5:7d:72",
    { vendor: "yealink", model: "T31G", firmware: "124.85.257.55", mac: "805ec0d57d72" },
  ],
  [
    "Yealink SIP-T21P_E2 52.80.0.3 00:15:65:4c:4c:26",
    { vendor: "yealink", model: "T21P_E2", firmware: "52.80.0.3", mac: "0015654c4c26" },
  ],
  [
    "Yealink SIP-T38G  38.70.0.125 00:15:65:2f:c3:5e",
    { vendor: "yealink", model: "T38G", firmware: "38.70.0.125", mac: "0015652fc35e" },
  ],
  ["Yealink-T46G 28.71.0.81 28.1.0.128.0.0.0", { vendor: "yealink", model: "T46G", firmware: "28.71.0.81" }],
  [
    "Yealink W70B 146.85.0.5 80:5e:0c:1d:65:4e",
    { vendor: "yealink", model: "W70B", firmware: "146.85.0.5", mac: "805e0c1d654e" },
  ],
  [
    "Yealink CP960 73.83.0.30 00:15:65:8a:37:86",
    { vendor: "yealink", model: "CP960", firmware: "73.83.0.30", mac: "0015658a3786" },
  ],
  [
    "Yealink SIP-T77U 185.87.0.10 44:db:d2:bd:b5:69",
    { vendor: "yealink", model: "T77U", firmware: "185.87.0.10", mac: "44dbd2bdb569" },
  ],
  [
    "W52P 25.30.0.2 00:15:65:44:b3:7c",
    { vendor: "yealink", model: "W52P", firmware: "25.30.0.2", mac: "00156544b37c" },
  ],
  [
    "VP530P 23.70.0.40 00:15:65:31:4b:c0",
    { vendor: "yealink", model: "VP530P", firmware: "23.70.0.40", mac: "001565314bc0" },
  ],
  [
    "FileTransport PolycomSoundPointIP-SPIP_335-UA/3.2.1.0078",
    { vendor: "polycom", model: "SPIP_335", firmware: "3.2.1.0078" },
  ],
  [
    "FileTransport PolycomSoundStationIP-SSIP_6000-UA/5.0.3.1667 Type/Updater",
    { vendor: "polycom", model: "SSIP_6000", firmware: "5.0.3.1667" },
  ],
  [
    "FileTransport PolycomSoundStationIP-SSIP_5000-UA/4.0.3.7562 (SN:0004f2e765da) Type/Application",
    { vendor: "polycom", model: "SSIP_5000", firmware: "4.0.3.7562", mac: "0004f2e765da" },
  ],
  [
    "FileTransport PolycomVVX-VVX_450-UA/6.4.0.1234 Type/Application",
    { vendor: "polycom", model: "VVX_450", firmware: "6.4.0.1234" },
  ],
  [
    "FileTransport PolyEdge-Edge_E450-UA/8.0.0.15602 Type/Application",
    { vendor: "polycom", model: "Edge_E450", firmware: "8.0.0.15602" },
  ],
  [
    "Cisco-CP-7832-3PCC/11.0.1 (00562b043615)",
    { vendor: "cisco", model: "7832", firmware: "11.0.1", mac: "00562b043615" },
  ],
  [
    "Cisco-CP-8841-3PCC/11.0 (00562b043615)",
    { vendor: "cisco", model: "8841", firmware: "11.0", mac: "00562b043615" },
  ],
  [
    "Cisco/ATA191-MPP-11-1-0-MSR4 (FCH2443D9R4)",
    { vendor: "cisco", model: "ATA191", firmware: "11-1-0-MSR4", serial: "FCH2443D9R4" },
  ],
  [
    "Cisco/SPA501G-7.4.4 (8843E157DDCC)(CBT141100HR)",
    { vendor: "cisco", model: "SPA501G", firmware: "7.4.4", mac: "8843e157ddcc", serial: "CBT141100HR" },
  ],
  [
    "Cisco/SPA525G-7.4.7 (CBT141900G7)",
    { vendor: "cisco", model: "SPA525G", firmware: "7.4.7", serial: "CBT141900G7" },
  ],
  [
    "Linksys/SPA-942-6.1.5(a) (88019FA42805)",
    { vendor: "linksys", model: "SPA-942", firmware: "6.1.5(a)", serial: "88019FA42805" },
  ],
  ["Linksys/SPA2102-5.2.10", { vendor: "linksys", model: "SPA2102", firmware: "5.2.10" }],
  ["Linksys/SPA2102-3.3.6", { vendor: "linksys", model: "SPA2102", firmware: "3.3.6" }],
  [
    "Grandstream Model HW GXP1405 SW 1.0.4.23 DevId 000b8240d55c",
    { vendor: "grandstream", model: "GXP1405", firmware: "1.0.4.23", mac: "000b8240d55c" },
  ],
  [
    "Grandstream Model HW GXP2200 V2.2A SW 1.0.1.33 DevId 000b82462d97",
    { vendor: "grandstream", model: "GXP2200", firmware: "1.0.1.33", mac: "000b82462d97" },
  ],
  [
    "Grandstream Model HW GXV3350  V1.3A SW 1.0.1.8 DevId c074ad150b88",
    { vendor: "grandstream", model: "GXV3350", firmware: "1.0.1.8", mac: "c074ad150b88" },
  ],
  [
    "Grandstream Model HW GRP2614 SW 1.0.5.15 DevId c074ad0b63ee",
    { vendor: "grandstream", model: "GRP2614", firmware: "1.0.5.15", mac: "c074ad0b63ee" },
  ],
  [
    "Aastra6731i MAC:00-08-5D-23-74-29 V:3.2.0.70-SIP",
    { vendor: "mitel", model: "6731i", firmware: "3.2.0.70", mac: "00085d237429" },
  ],
  [
    "Fanvil X4 2.10.2.6887 0c383e07e16c",
    { vendor: "fanvil", model: "X4", firmware: "2.10.2.6887", mac: "0c383e07e16c" },
  ],
  [
    "Fanvil X6U Pro 0.0.10 0c383e2cd782",
    { vendor: "fanvil", model: "X6U Pro", firmware: "0.0.10", mac: "0c383e2cd782" },
  ],
  [
    "Fanvil i10SV 2.12.10.1 0c383e2397f4",
    { vendor: "fanvil", model: "i10SV", firmware: "2.12.10.1", mac: "0c383e2397f4" },
  ],
  [
    "Gigaset N720 DM PRO/70.089.00.000.000;7C2F80CA21E4",
    { vendor: "gigaset", model: "N720 DM PRO", firmware: "70.089.00.000.000", mac: "7c2f80ca21e4" },
  ],
  [
    "N720-DM-PRO/70.040.00.000.000",
    { vendor: "gigaset", model: "N720-DM-PRO", firmware: "70.040.00.000.000" },
  ],
  [
    "Gigaset N870 IP PRO/83.V2.11.0+build.a546b91;7C2F80E0D605",
    { vendor: "gigaset", model: "N870 IP PRO", firmware: "83.V2.11.0", mac: "7c2f80e0d605" },
  ],
  [
    "Gigaset N870 IP PRO/83.V2.43.0+build.5f0a106;7C2F80XXXXXX;Handset=250",
    { vendor: "gigaset", model: "N870 IP PRO", firmware: "83.V2.43.0" },
  ],
  [
    "Gigaset N870E IP PRO/83.V2.43.0+build.5f0a106;7C2F80XXXXXX",
    { vendor: "gigaset", model: "N870E IP PRO", firmware: "83.V2.43.0" },
  ],
  [
    "Htek UC903 2.0.4.2 00:1f:c1:1c:22:a9",
    { vendor: "htek", model: "UC903", firmware: "2.0.4.2", mac: "001fc11c22a9" },
  ],
  [
    "Panasonic_KX-UT113/01.133 (0080f0c8c381)",
    { vendor: "panasonic", model: "KX-UT113", firmware: "01.133", mac: "0080f0c8c381" },
  ],
  ["Panasonic_KX-UT670/01.022 (0080f000000)", { vendor: "panasonic", model: "KX-UT670", firmware: "01.022" }],
];

/** A path with a query, whether a rule of the table knows its end, and what it says. */
export const PATHS: [path: string, known: boolean, said: Said][] = [
  ["/snomD345.htm", true, { vendor: "snom", model: "D345" }],
  ["/snomD345-000413A11FA7.htm", true, { vendor: "snom", model: "D345", mac: "000413a11fa7" }],
  ["/snomD785-firmware.xml", true, { vendor: "snom", model: "D785" }],
  ["/settings-000413A11FA7", true, { vendor: "snom", mac: "000413a11fa7" }],
  ["/app/provision/index.php?mac=000413A11FA7", false, { vendor: "snom", mac: "000413a11fa7" }],
  ["/000413A11FA7.xml", true, { vendor: "snom", mac: "000413a11fa7" }],
  ["/y000000000000.boot", true, { vendor: "yealink" }],
  ["/y000000000108.cfg", true, { vendor: "yealink" }],
  ["/001565000000.boot", true, { vendor: "yealink", mac: "001565000000" }],
  ["/001565000000.cfg", true, { vendor: "yealink", mac: "001565000000" }],
  ["/000000000000.cfg", true, { vendor: "polycom" }],
  ["/0004f2abcdef.cfg", true, { vendor: "polycom", mac: "0004f2abcdef" }],
  ["/0004f2abcdef-phone.cfg", true, { vendor: "polycom", mac: "0004f2abcdef" }],
  ["/123456789012-app.log", true, { vendor: "polycom", mac: "123456789012" }],
  ["/123456789012-directory.xml", true, { vendor: "polycom", mac: "123456789012" }],
  ["/cfg000b820102ab", true, { vendor: "grandstream", mac: "000b820102ab" }],
  ["/cfg000b820102ab.xml", true, { vendor: "grandstream", mac: "000b820102ab" }],
  ["/cfggrp2614.xml", true, { vendor: "grandstream", model: "grp2614" }],
  ["/cfg.xml", true, { vendor: "grandstream" }],
  ["/cfg001fc110d3a9.xml", true, { vendor: "htek", mac: "001fc110d3a9" }],
  ["/spa504G.cfg", true, { vendor: "cisco", model: "spa504G" }],
  ["/spa3102.cfg", true, { vendor: "cisco", model: "spa3102" }],
  ["/spa$PSN.cfg", false, {}],
  ["/init.cfg", true, { vendor: "linksys" }],
  ["/8841-3PCC.xml", true, { vendor: "cisco", model: "8841" }],
  ["/ata191.cfg", true, { vendor: "cisco", model: "ata191" }],
  ["/Aastra/aastra.cfg", true, { vendor: "mitel" }],
  ["/startup.cfg", true, { vendor: "mitel" }],
  ["/6867i.cfg", true, { vendor: "mitel", model: "6867i" }],
  ["/MN_08000F123456.cfg", true, { vendor: "mitel", mac: "08000f123456" }],
  ["/MN_Generic.cfg", true, { vendor: "mitel" }],
  ["/F0V00X600000.cfg", true, { vendor: "fanvil" }],
  ["/fanvil_x5u_v2_hwv2_0.txt", true, { vendor: "fanvil", model: "x5u_v2" }],
  ["/Fanvil/0c383e557eb1.cfg", true, { vendor: "fanvil", mac: "0c383e557eb1" }],
  ["/42/2/master.bin", true, { vendor: "gigaset" }],
  ["/device/7C2F80123456.xml", true, { vendor: "gigaset", mac: "7c2f80123456" }],
  ["/device/provisioning.xml", true, { vendor: "gigaset" }],
  ["/KX-UT136.cfg", true, { vendor: "panasonic", model: "KX-UT136" }],
  ["/algomABCDEF012345.conf", true, { vendor: "algo", mac: "abcdef012345" }],
  ["/algop8188.conf", true, { vendor: "algo", model: "8188" }],
  ["/7C2F80123456.xml", true, { vendor: "gigaset", mac: "7c2f80123456" }],
  ["/f0C00580000.cfg", true, { vendor: "fanvil" }],
  ["/F0000X600000.cfg", true, { vendor: "fanvil" }],
  ["/snomD717-000413ABCDEF.htm", true, { vendor: "snom", model: "D717", mac: "000413abcdef" }],
];
