import type { DeviceForPhone } from "@/server/provisioning/types";
import { type Change, clockOf } from "../clock";
import { knownModel } from "../models";
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

/** Firmware before V81, which these never left, knows no "static." before its names. */
const BEFORE_V81 = new Set(["T20P", "T22P", "T26P", "T28P", "T32G", "T38G", "VP530", "VP530P"]);

/** The languages that the sources name, as `lang.gui` and `lang.wui` spell them. */
const LANGUAGES = new Map([
  ["da", "Danish"],
  ["de", "German"],
  ["en", "English"],
  ["es", "Spanish"],
  ["fr", "French"],
  ["it", "Italian"],
  ["nl", "Dutch"],
  ["pt", "Portuguese"],
  ["ru", "Russian"],
  ["tr", "Turkish"],
]);

const CODECS = ["pcmu", "pcma", "g722", "g729"];
const TRANSPORTS = { udp: 0, tcp: 1, tls: 2 } as const;

/** Month/week/weekday/hour; 5 is the last week, 7 is Sunday. */
const change = ({ month, week, weekday, minutes }: Change) =>
  `${month}/${week}/${weekday || 7}/${Math.floor(minutes / 60)}`;

function time(zone: string) {
  const clock = clockOf(zone);
  if (!clock) return null;
  const { offset, summer } = clock;
  return {
    zone: shortOffset(offset),
    summer: summer && {
      start: change(summer.start),
      end: change(summer.end),
      minutes: summer.save / 60,
    },
  };
}

/** Every codec is said of: one that is not wanted is switched off. Without any the phone keeps its own. */
function codecs(device: DeviceForPhone) {
  const wanted = codecNames(device, new Map(CODECS.map((name) => [name, name])));
  return wanted.length === 0
    ? []
    : CODECS.map((name) => ({ name, on: wanted.includes(name), priority: wanted.indexOf(name) + 1 }));
}

/**
 * The values of Yealink's templates. Names and meaning: Yealink admin guides T2/T4 p126 and T58 p109; wazo-provd-plugins
 * wazo-yealink (names, the form of summer time, proven by its tests); nethesis/tancredi data/templates/yealink.macros
 * (languages, zones). `%NULL%` resets: the guides.
 */
export function yealinkValues(
  device: DeviceForPhone,
  context: { appUrl: string; askedModel: string | null },
) {
  const { settings } = device;
  const model = knownModel("yealink", context.askedModel ?? "") ?? knownModel("yealink", device.model);
  const offered = codecs(device);
  return {
    static: BEFORE_V81.has(model?.name ?? "") ? null : "static.",
    url: folder(context.appUrl).url,
    client: client(device),
    everyMinutes: every(device, 60),
    adminPassword: settings.adminPassword,
    ntpServer: settings.ntpServer,
    time: time(settings.timeZone),
    language: byLanguage(settings.language, LANGUAGES),
    lines: accounts(device).map((line) => ({
      ...line,
      transport: TRANSPORTS[line.transport],
      codecs: offered.map((codec) => ({ ...codec, line: line.index })),
    })),
    unused: unused(device),
  };
}
