import type { DeviceForPhone, PhoneLine } from "@/server/provisioning/types";

/** Accounts that Offhook gives a phone at most; a model with fewer passes over the rest. */
export const ACCOUNTS = 12;

const DEFAULT_PORTS = { udp: 5060, tcp: 5060, tls: 5061 } as const;

/** A host as it stands before a port: an IPv6 address is bracketed. */
export const bracketed = (host: string): string =>
  host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;

/** Where a line registers, with the port where one is set. */
export function hostPort(line: PhoneLine): string {
  const host = bracketed(line.registrar);
  return line.port === null ? host : `${host}:${line.port}`;
}

/** A line as an account: what is not set is what the phone would take for it. `port` is as text. */
export function account(line: PhoneLine, index: number) {
  return {
    index: index + 1,
    number: line.number,
    name: line.displayName || line.number,
    user: line.userId,
    authId: line.authId || line.userId,
    password: line.password,
    host: line.registrar,
    hostPort: hostPort(line),
    port: String(line.port ?? DEFAULT_PORTS[line.transport]),
    transport: line.transport,
  };
}
export type Account = ReturnType<typeof account>;

export const accounts = (device: DeviceForPhone, most = ACCOUNTS): Account[] =>
  device.lines.slice(0, most).map(account);

/** The numbers of the accounts that the device has no line for. */
export const unused = (device: DeviceForPhone, most = ACCOUNTS): number[] =>
  Array.from({ length: most }, (_, index) => index + 1).slice(device.lines.length);

/** What the phone signs in with at the phones' door, null without credentials. */
export function client(device: DeviceForPhone) {
  const [credential] = device.provisioning;
  return credential ? { user: credential.user, password: credential.password } : null;
}

/** The folder that a phone asks for its file, whole and in pieces; no trailing slash. `path` is without slashes around it. */
export function folder(appUrl: string) {
  const { protocol, hostname, port, host, pathname } = new URL(`${appUrl}/prov`);
  return {
    url: `${appUrl}/prov`,
    secure: protocol === "https:",
    host,
    hostname,
    port: port || (protocol === "https:" ? "443" : "80"),
    path: pathname.replace(/^\/|\/$/g, ""),
    place: `${host}${pathname}`,
  };
}

/** How often a phone looks for a new configuration; null when it does not. */
export const everySeconds = ({ settings }: DeviceForPhone): number | null =>
  settings.resyncSeconds >= 1 ? Math.trunc(settings.resyncSeconds) : null;

/** The same in a larger unit, at least one of it. */
export function every(device: DeviceForPhone, seconds: number): number | null {
  const all = everySeconds(device);
  return all === null ? null : Math.max(1, Math.round(all / seconds));
}

/** What a table of ISO 639-1 codes has for a BCP 47 tag, region ignored; null where it has nothing: the phone keeps its own. */
export const byLanguage = (tag: string, table: Map<string, string>): string | null =>
  table.get(tag.trim().toLowerCase().split(/[-_]/)[0] ?? "") ?? null;

/** The codecs that a vendor has a name for, in order of preference, in that name; none twice. */
export const codecNames = (device: DeviceForPhone, table: Map<string, string>): string[] => [
  ...new Set(device.settings.codecs.flatMap((codec) => table.get(codec.toLowerCase()) ?? [])),
];

const two = (value: number) => String(value).padStart(2, "0");

/** Seconds as "+1", "-3:30" or "0", the shortest form. */
export function shortOffset(seconds: number): string {
  const minutes = Math.abs(Math.trunc(seconds / 60));
  const rest = minutes % 60 === 0 ? "" : `:${two(minutes % 60)}`;
  return minutes === 0 ? "0" : `${seconds < 0 ? "-" : "+"}${Math.floor(minutes / 60)}${rest}`;
}

/** Seconds as "+01:00". */
export function longOffset(seconds: number): string {
  const minutes = Math.abs(Math.trunc(seconds / 60));
  return `${seconds < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
