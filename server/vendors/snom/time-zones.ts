import { offsetReader } from "../clock";

/**
 * IANA zone to Snom's `timezone` code, which carries the zone's summer time rules.
 * Only zones of the code's own country whose rules did not change since the code was made.
 * Source: service.snom.com "timezone"; codes as nethesis/tancredi data/templates/snom.macros uses them.
 */
const CODES: Record<string, string> = {
  "Europe/Berlin": "GER+1",
  "Europe/London": "GBR-0",
  "Europe/Helsinki": "FIN+2",
  "America/New_York": "USA-5",
  "America/Chicago": "USA-6",
  "America/Denver": "USA-7",
  "America/Los_Angeles": "USA-8",
  "America/Anchorage": "USA-9",
  "America/Argentina/Buenos_Aires": "ARG-3",
  "America/Edmonton": "CAN-7",
  "America/Halifax": "CAN-4",
  "America/Havana": "CUB-5",
  "America/Nassau": "BHS-5",
  "America/Santiago": "CHL-4",
  "America/St_Johns": "CAN-3.5",
  "America/Toronto": "CAN-5",
  "America/Winnipeg": "CAN-6",
  "Africa/Nairobi": "EAT+3",
  "Africa/Ndjamena": "CHA+1",
  "Asia/Baku": "AZE+4",
  "Asia/Baghdad": "IRQ+3",
  "Asia/Beirut": "LBN+2",
  "Asia/Jerusalem": "ISR+2",
  "Asia/Karachi": "PAK+5",
  "Asia/Kolkata": "IND+5.5",
  "Asia/Nicosia": "CYP+2",
  "Asia/Novosibirsk": "RUS+7",
  "Asia/Singapore": "SGP+8",
  "Asia/Tbilisi": "GEO+4",
  "Asia/Vladivostok": "RUS+10",
  "Asia/Yekaterinburg": "RUS+5",
  "Asia/Yerevan": "ARM+4",
  "Atlantic/Azores": "PRT-1",
  "Atlantic/Bermuda": "BMU-4",
  "Atlantic/Canary": "ESP-0",
  "Australia/Adelaide": "AUS+9.5",
  "Australia/Perth": "AUS+8",
  "Australia/Sydney": "AUS+10",
  "Europe/Amsterdam": "NLD+1",
  "Europe/Athens": "GRC+2",
  "Europe/Bratislava": "SVK+1",
  "Europe/Brussels": "BEL+1",
  "Europe/Bucharest": "ROU+2",
  "Europe/Budapest": "HUN+1",
  "Europe/Chisinau": "MDA+2",
  "Europe/Copenhagen": "DNK+1",
  "Europe/Dublin": "IRL-0",
  "Europe/Gibraltar": "GIB+1",
  "Europe/Kaliningrad": "RUS+2",
  "Europe/Kiev": "UKR+2",
  "Europe/Kyiv": "UKR+2",
  "Europe/Lisbon": "PRT-0",
  "Europe/Luxembourg": "LUX+1",
  "Europe/Madrid": "ESP+1",
  "Europe/Moscow": "RUS+3",
  "Europe/Oslo": "NOR+1",
  "Europe/Paris": "FRA+1",
  "Europe/Prague": "CZE+1",
  "Europe/Riga": "LVA+2",
  "Europe/Rome": "ITA+1",
  "Europe/Samara": "RUS+4",
  "Europe/Skopje": "MAK+1",
  "Europe/Sofia": "BGR+2",
  "Europe/Stockholm": "SWE+1",
  "Europe/Tallinn": "EST+2",
  "Europe/Tirane": "ALB+1",
  "Europe/Vienna": "AUT+1",
  "Europe/Warsaw": "POL+1",
  "Europe/Zagreb": "HRV+1",
  "Europe/Zurich": "CHE+1",
  "Pacific/Auckland": "NZL+12",
  "Pacific/Chatham": "NZL+12.75",
  "Pacific/Noumea": "NCL+11",
  "Pacific/Tongatapu": "TON+13",
};

/** Codes are compared over this year, so that the same zone always gives the same bytes. */
const YEAR = 2026;
const DAY_MS = 86_400_000;

/** Seconds east of UTC on every day of the year; null when the zone is not an IANA name. */
function offsets(zone: string): number[] | null {
  const offset = offsetReader(zone);
  return offset && Array.from({ length: 365 }, (_, day) => offset(Date.UTC(YEAR, 0, 1, 12) + day * DAY_MS));
}

let codeBySignature: Map<string, string> | null = null;

function signatures(): Map<string, string> {
  if (codeBySignature) return codeBySignature;
  const made = new Map<string, string>();
  for (const [zone, code] of Object.entries(CODES)) {
    const signature = offsets(zone)?.join();
    if (signature && !made.has(signature)) made.set(signature, code);
  }
  codeBySignature = made;
  return made;
}

export type SnomTime = { code: string | null; utcOffset: number | null };

const known = new Map<string, SnomTime>();

/**
 * What tells the phone its time zone. A zone without a code of its own gets the first code whose clock agrees with it on
 * every day of the year; else `utcOffset`, the zone's winter (smaller) offset in seconds, without summer time.
 * A name that is no zone gives neither: the phone keeps what it has.
 */
export function snomTime(zone: string): SnomTime {
  const own = Object.hasOwn(CODES, zone) ? CODES[zone] : undefined;
  if (own) return { code: own, utcOffset: null };
  const before = known.get(zone);
  if (before) return before;
  const year = zone === "" ? null : offsets(zone);
  const code = (year && signatures().get(year.join())) ?? null;
  const time = { code, utcOffset: year && !code ? Math.min(...year) : null };
  if (known.size < 1000) known.set(zone, time);
  return time;
}
