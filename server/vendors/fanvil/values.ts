import type { DeviceForPhone } from "@/server/provisioning/types";
import { type Change, clockOf } from "../clock";
import {
  accounts,
  byLanguage,
  client,
  codecNames,
  every,
  folder,
  shortOffset,
  unused,
} from "../phone-values";

const HOUR = 3600;
const QUARTER = 900;

/** The only codes that the sources name. */
const LANGUAGES = new Map([
  ["en", "0"],
  ["it", "7"],
]);
const TRANSPORTS = { udp: 0, tcp: 1, tls: 3 } as const;
const CODECS = new Map(["PCMU", "PCMA", "G722", "G729"].map((name) => [name.toLowerCase(), name]));

const change = ({ month, week, weekday, minutes }: Change) => ({
  month,
  week,
  weekday,
  hour: Math.floor(minutes / 60),
});

function time(zone: string) {
  const clock = clockOf(zone);
  if (!clock) return null;
  const { offset, summer } = clock;
  return {
    quarters: String(Math.round(offset / QUARTER)),
    name: offset === 0 ? "UTC" : `UTC${shortOffset(offset)}`,
    summer: summer && {
      minutes: summer.save / 60,
      start: change(summer.start),
      end: change(summer.end),
    },
  };
}

/**
 * The values of Fanvil's templates, in the text form that all its phones read. Names: nethesis/tancredi
 * data/templates/fanvil-X5.tmpl and fanvil.macros at 5a8de9b9; Fanvil Auto Provision Standard. Summer time by the rule of
 * a month's week: wazo-provd-plugins wazo-fanvil base-new.tpl, which writes the same in XML.
 */
export function fanvilValues(device: DeviceForPhone, context: { appUrl: string }) {
  const { settings } = device;
  const { secure, host, path } = folder(context.appUrl);
  const codecs = codecNames(device, CODECS).join(",");
  return {
    server: host,
    file: `${path}/$mac.cfg`,
    protocol: secure ? 5 : 4,
    client: client(device),
    everyHours: every(device, HOUR),
    adminPassword: settings.adminPassword,
    ntpServer: settings.ntpServer,
    time: time(settings.timeZone),
    language: byLanguage(settings.language, LANGUAGES),
    lines: accounts(device).map((line) => ({ ...line, transport: TRANSPORTS[line.transport], codecs })),
    unused: unused(device),
  };
}
