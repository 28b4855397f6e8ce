import type { DeviceForPhone } from "@/server/provisioning/types";
import { clockOf } from "../clock";
import { type Account, accounts, codecNames, folder } from "../phone-values";

/** Of the bases: 1 UDP, 2 TCP, 3 TLS. */
const TRANSPORTS = { udp: "1", tcp: "2", tls: "3" } as const;
/** Of the Maxwell, one for all its accounts: TLS is TCP with SIPS. */
const MAXWELL_TRANSPORTS = { udp: "1", tcp: "2", tls: "2" } as const;
/** RTP payload types. */
const CODECS = new Map([
  ["pcmu", "0"],
  ["pcma", "8"],
  ["g722", "9"],
  ["g729", "18"],
]);

/** Providers that a multicell base knows. */
const PROVIDERS = 10;

/** Accounts of a Maxwell, counted from 0. */
const MAXWELL = 4;

/** Who answers for an account: lines that register at the same place share a provider. */
const place = (line: Account) => [line.hostPort, line.transport].join(" ");

/**
 * The values of the templates for Gigaset's Nx70 bases (N870) and Maxwell phones; the Desktop Pro are Snom's inside. Names:
 * wazo-provd-plugins wazo-gigaset Nx70-83.v2.49.1; nethesis/tancredi data/templates/gigaset-Maxwell.tmpl; Gigaset wiki
 * (%MACD, Digest). No source names the settings of the credentials: they are typed in on the phone, or come by the
 * redirect service. The Maxwell's time zones are a list of its own.
 */
export function gigasetValues(device: DeviceForPhone, context: { appUrl: string }) {
  const { settings } = device;
  const lines = accounts(device);
  const places = [...new Set(lines.map(place))].slice(0, PROVIDERS);
  return {
    server: `${folder(context.appUrl).url}/%MACD.xml`,
    adminPassword: settings.adminPassword,
    ntpServer: settings.ntpServer,
    timeZone: clockOf(settings.timeZone) ? settings.timeZone : null,
    codecs: codecNames(device, CODECS).join(","),

    transport: lines[0] ? MAXWELL_TRANSPORTS[lines[0].transport] : null,
    sips: lines[0]?.transport === "tls" ? "1" : "0",
    providers: places.flatMap((at, index) => {
      const line = lines.find((each) => place(each) === at);
      return line ? [{ index, host: line.host, port: line.port, transport: TRANSPORTS[line.transport] }] : [];
    }),
    unused: Array.from({ length: MAXWELL }, (_, index) => index).slice(lines.length),
    lines: lines.map((line) => ({
      ...line,
      account: line.index - 1,
      handset: String(line.index).padStart(5, "0"),
      provider: Math.max(0, places.indexOf(place(line))),
    })),
  };
}
