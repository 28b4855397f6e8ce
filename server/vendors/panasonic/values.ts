import type { DeviceForPhone } from "@/server/provisioning/types";
import { clockOf } from "../clock";
import { accounts, bracketed, every, folder, unused } from "../phone-values";

const TRANSPORTS = { udp: "0", tcp: "1", tls: "2" } as const;

/** The address carries what the phone signs in with, since no setting does; the phone puts its own MAC in. */
function standardFile(device: DeviceForPhone, appUrl: string): string {
  const { secure, place } = folder(appUrl);
  const [credential] = device.provisioning;
  const safe = (text: string) => encodeURIComponent(text.toWellFormed());
  const login = credential ? `${safe(credential.user)}:${safe(credential.password)}@` : "";
  return `${secure ? "https" : "http"}://${login}${place}/Config{MAC}.cfg`;
}

/**
 * The values of Panasonic's templates. Names: Panasonic KX-UTG300 pp43-45, KX-UT136 p42 and KX-HDV100/130/230 pp28-37;
 * wazo-provd-plugins wazo-panasonic; the transport's numbers and the zone in minutes by public template sets. Summer time
 * and language have no form in the sources and are left to the phone.
 */
export function panasonicValues(device: DeviceForPhone, context: { appUrl: string }) {
  const { settings } = device;
  const clock = clockOf(settings.timeZone);
  return {
    standardFile: standardFile(device, context.appUrl),
    everyMinutes: every(device, 60),
    adminPassword: settings.adminPassword,
    ntpServer: settings.ntpServer,
    timeZone: clock && String(clock.offset / 60),
    lines: accounts(device).map((line) => ({
      ...line,
      uri: `sip:${line.user}@${bracketed(line.host)}`,
      transport: TRANSPORTS[line.transport],
    })),
    unused: unused(device),
  };
}
