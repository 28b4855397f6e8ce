import { ValueRefused } from "@/server/provisioning/render-error";
import type { DeviceForPhone } from "@/server/provisioning/types";
import { type Change, clockOf } from "../clock";
import { accounts, codecNames, everySeconds, folder, longOffset, unused } from "../phone-values";

/** What parts or ends an option of a profile rule, or begins a macro in it. */
const MEANS_SOMETHING = /[\s\p{Cc}[\]"'()|?<>\\$]/u;

/** The phones of the multiplatform firmware, which call the password of their web interface otherwise. */
const MULTIPLATFORM = /^(?:\d{4}|ATA19[12]|SPA19[12])$/i;

const TRANSPORTS = { udp: "UDP", tcp: "TCP", tls: "TLS" } as const;
const CODECS = new Map([
  ["pcmu", "G711u"],
  ["pcma", "G711a"],
  ["g722", "G722"],
  ["g729", "G729a"],
]);

/** Month/day/weekday/time: the weekday (7 is Sunday) on or after the day, or the last of the month where that is -1. */
const change = ({ month, week, weekday, minutes }: Change) =>
  `${month}/${week === 5 ? -1 : 7 * week - 6}/${weekday || 7}/${Math.floor(minutes / 60)}:${minutes % 60}:0`;

function time(zone: string) {
  const clock = clockOf(zone);
  if (!clock) return null;
  const { offset, summer } = clock;
  const save = summer ? `${Math.floor(summer.save / 3600)}:${(summer.save / 60) % 60}:0` : "";
  return {
    zone: `GMT${longOffset(offset)}`,
    rule: summer && `start=${change(summer.start)};end=${change(summer.end)};save=${save}`,
  };
}

/** Where the phone asks next, with what it signs in with; it puts its own MAC in. @throws ValueRefused */
function profileRule(device: DeviceForPhone, appUrl: string): string {
  const url = `${folder(appUrl).url}/$MA.xml`;
  const [credential] = device.provisioning;
  if (!credential) return url;
  for (const [name, text] of Object.entries({ user: credential.user, password: credential.password })) {
    if (text !== "" && !MEANS_SOMETHING.test(text)) continue;
    throw new ValueRefused(
      ["client", name],
      "holds a character that has a meaning of its own in the phone’s address rule, which cannot carry it",
    );
  }
  return `[--uid ${credential.user} --pwd ${credential.password}] ${url}`;
}

/**
 * The values of the flat profile that Cisco's SPA and multiplatform phones and Linksys's read. Names: wazo-provd-plugins
 * wazo-cisco-spa and cp-phone.xml; Linksys SPA provisioning guide 3.01 4-7 and SPA2102 guide pp38-44 (profile rules);
 * Cisco 6851 guide. A language needs a dictionary from a server and is left out.
 */
export function ciscoValues(device: DeviceForPhone, context: { appUrl: string; askedModel: string | null }) {
  const { settings } = device;
  const codecs = codecNames(device, CODECS);
  return {
    profileRule: profileRule(device, context.appUrl),
    everySeconds: everySeconds(device) ?? 0,
    multiplatform: MULTIPLATFORM.test(context.askedModel ?? device.model),
    adminPassword: settings.adminPassword,
    ntpServer: settings.ntpServer,
    time: time(settings.timeZone),
    lines: accounts(device).map((line) => ({
      ...line,
      transport: TRANSPORTS[line.transport],
      first: codecs[0] ?? null,
      second: codecs[1] ?? null,
      third: codecs[2] ?? null,
    })),
    unused: unused(device),
  };
}
