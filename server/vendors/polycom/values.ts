import type { DeviceForPhone } from "@/server/provisioning/types";
import { type Change, clockOf } from "../clock";
import { accounts, byLanguage, client, codecNames, everySeconds, folder } from "../phone-values";

const LANGUAGES = new Map([
  ["da", "Danish_Denmark"],
  ["de", "German_Germany"],
  ["en", "English_United_States"],
  ["es", "Spanish_Spain"],
  ["fr", "French_France"],
  ["it", "Italian_Italy"],
  ["nl", "Dutch_Netherlands"],
]);
const TRANSPORTS = { udp: "UDPOnly", tcp: "TCPOnly", tls: "TLS" } as const;
const CODECS = new Map([
  ["pcmu", "G711_Mu"],
  ["pcma", "G711_A"],
  ["g722", "G722"],
  ["g729", "G729_AB"],
]);

/** Day 1, 8, 15 or 22 is the first to fourth weekday from there; the last has a switch of its own. 1 is Sunday. */
const change = ({ month, week, weekday, minutes }: Change) => ({
  month,
  date: week === 5 ? 1 : 7 * week - 6,
  weekday: weekday + 1,
  last: week === 5 ? 1 : 0,
  hour: Math.floor(minutes / 60),
});

/** A phone polls no more often than every hour. */
function polling(device: DeviceForPhone): number | null {
  const seconds = everySeconds(device);
  return seconds === null ? null : Math.max(3601, seconds);
}

/**
 * The values of Poly's templates: parameters are attributes, in one file, as FusionPBX's wiki has it of its 4.0 and 5.0
 * templates. Names: wazo-provd-plugins wazo-polycom base.tpl; Poly UCS guides (provisional polling, sntp tables); codec
 * preferences of UCS. An account that the file does not name is off.
 */
export function polycomValues(device: DeviceForPhone, context: { appUrl: string }) {
  const { settings } = device;
  const { secure, place } = folder(context.appUrl);
  const clock = clockOf(settings.timeZone);
  const wanted = codecNames(device, CODECS);
  return {
    protocol: secure ? "HTTPS" : "HTTP",
    place,
    client: client(device),
    everySeconds: polling(device),
    adminPassword: settings.adminPassword,
    ntpServer: settings.ntpServer,
    gmtOffset: clock && String(clock.offset),
    summer: clock?.summer ? { start: change(clock.summer.start), end: change(clock.summer.end) } : null,
    language: byLanguage(settings.language, LANGUAGES),
    codecs:
      wanted.length === 0
        ? []
        : [...CODECS.values()].map((name) => ({ name, order: wanted.indexOf(name) + 1 })),
    lines: accounts(device).map((line) => ({ ...line, transport: TRANSPORTS[line.transport] })),
  };
}
