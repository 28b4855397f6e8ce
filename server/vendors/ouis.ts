type Range = string | [first: string, last: string];

/**
 * What each vendor’s phones’ MACs begin with, lower-case hex digits of any number, or the first and the last MAC of a
 * range. Apart from what else phones are known by, so that a browser can have it alone.
 */
const OUIS: Record<string, Range[]> = {
  snom: ["000413", "00087b"],
  yealink: [
    ...["001565", "805ec0", "805e0c", "249ad8", "44dbd2", "644f56"],
    ...["ec1da9", "3497d7", "b061a9", "c4fc22", "f01653", "e434d7"],
  ],
  polycom: ["0004f2", "64167f", "482567", "00907a"],
  cisco: [
    ...["002699", "503de5", "00e16d", "00da55", "10bd18"],
    ...["001873", "002155", "0021a0", "30e4db", "68efbd", "a44c11", "d0ec35"],
  ],
  linksys: ["000e08", "00045a", "000625"],
  htek: ["001fc1"],
  grandstream: ["000b82", "c074ad", "ec74d7"],
  mitel: ["00085d", "1400e9", "08000f"],
  fanvil: ["00a859", "0c383e"],
  // Parts of 000413, Snom's, are Gigaset's: nethesis/tancredi data/patterns.d/gigaset.ini.
  gigaset: [
    ...["7c2f80", "589ec6", "002104", "14b370", "00acdce3", "00acdce4"],
    ...["000413e2", "000413e3", "000413e5", "000413e7"],
    ["000413800000", "000413809fff"],
    ["00041380a200", "00041380f5ff"],
    ["00041380f8e0", "00041380f8ff"],
    ["000413d84f30", "000413d84fff"],
    ["000413d85000", "000413d8507f"],
    ["000413d85100", "000413d8517f"],
    ["000413d85200", "000413d8527f"],
    ["000413d86ee0", "000413d86eff"],
    ["000413d87000", "000413d8709f"],
    ["000413d87100", "000413d8719f"],
  ],
  panasonic: ["0080f0", "080023", "bcc342"],
};

const ranges = Object.entries(OUIS).flatMap(([vendor, ouis]) =>
  ouis.map((oui) => {
    const [first, last] = typeof oui === "string" ? [oui.padEnd(12, "0"), oui.padEnd(12, "f")] : oui;
    return { vendor, first, last, size: BigInt(`0x${last}`) - BigInt(`0x${first}`) };
  }),
);
ranges.sort((a, b) => (a.size < b.size ? -1 : a.size > b.size ? 1 : 0));

/**
 * Whose range a MAC (12 lower-case hex digits) is of; the narrowest range counts. A guess, for want of anything better:
 * phones are sold under other names. null when it is of none that is known.
 */
export const vendorOfMac = (mac: string): string | null =>
  ranges.find(({ first, last }) => first <= mac && mac <= last)?.vendor ?? null;
