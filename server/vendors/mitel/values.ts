import type { DeviceForPhone } from "@/server/provisioning/types";
import { type Change, clockOf } from "../clock";
import { accounts, client, codecNames, everySeconds, folder } from "../phone-values";

const TRANSPORTS = { udp: "1", tcp: "2", tls: "4" } as const;
/** RTP payload types. */
const CODECS = new Map([
  ["pcmu", "0"],
  ["pcma", "8"],
  ["g722", "9"],
  ["g729", "18"],
]);

/** 1 is Sunday, week -1 the last. */
const change = ({ month, week, weekday, minutes }: Change) => ({
  month,
  week: week === 5 ? -1 : week,
  day: weekday + 1,
  hour: Math.floor(minutes / 60),
});

/** Minutes to add to local time to get UTC: their sign is the other way round. */
function time(zone: string) {
  const clock = clockOf(zone);
  if (!clock) return null;
  const { offset, summer } = clock;
  return {
    minutes: String(offset === 0 ? 0 : -offset / 60),
    summer: summer && {
      minutes: Math.min(60, summer.save / 60),
      start: change(summer.start),
      end: change(summer.end),
    },
  };
}

/**
 * The values of Mitel's and Aastra's templates. Names: Aastra 6700i and Mitel 6800 4.2 guides; wazo-provd-plugins
 * wazo-aastra common.py (zones, transport). One transport is all phones have: that of the first line. A language is a
 * file of a server and left out. What the file does not name is the phone's default: lines need no clearing.
 */
export function mitelValues(device: DeviceForPhone, context: { appUrl: string }) {
  const { settings } = device;
  const server = folder(context.appUrl);
  const codecs = codecNames(device, CODECS).map((payload) => `payload=${payload};ptime=20;silsupp=off`);
  const [first] = device.lines;
  return {
    scheme: server.secure ? "https" : "http",
    protocol: server.secure ? "HTTPS" : "HTTP",
    hostname: server.hostname,
    port: server.port,
    path: server.path,
    client: client(device),
    resync: everySeconds(device) === null ? 0 : 1,
    adminPassword: settings.adminPassword,
    ntpServer: settings.ntpServer,
    time: time(settings.timeZone),
    transport: first ? TRANSPORTS[first.transport] : null,
    codecs: codecs.join(","),
    lines: accounts(device),
  };
}
