import type { DeviceForPhone } from "@/server/provisioning/types";
import { clockOf } from "../clock";
import { knownModel } from "../models";
import {
  type Account,
  accounts,
  byLanguage,
  client,
  codecNames,
  every,
  folder,
  unused,
} from "../phone-values";
import { posixZone } from "../posix-zone";

/** The sources give the P numbers of four accounts: a fifth line gets none. */
const MOST = 4;

/** The numbers of an account's settings: those of the first are older than the rule for the others. */
function numbers(account: number) {
  if (account === 1) {
    return {
      ...{ active: 271, label: 270, server: 47, user: 35, authId: 36, password: 34, name: 3 },
      ...{ register: 31, transport: 130, codecs: [57, 58, 59, 60, 61, 62] },
    };
  }
  const at = (account + 2) * 100;
  return {
    ...{ active: at + 1, label: at + 17, server: at + 2, user: at + 4, authId: at + 5, password: at + 6 },
    ...{ name: at + 7, register: at + 10, transport: at + 48 },
    codecs: [51, 52, 53, 54, 55, 56].map((number) => at + number),
  };
}

const TRANSPORTS = { udp: "0", tcp: "1", tls: "2" } as const;
const CODECS = new Map([
  ["pcmu", "0"],
  ["pcma", "8"],
  ["g722", "9"],
  ["g729", "18"],
]);
/** The languages of the plugin's locales, as P1362 writes them. */
const LANGUAGES = new Map(["de", "en", "es", "fr", "it", "nl"].map((code) => [code, code]));

/** Gateways and adapters write their time zone in minutes or by name instead of by its rules. */
const OWN_ZONES = /^(?:HT|GXW)/;

type Setting = { p: number; value: string };

/** What is not offered is shut out by the last that is, in every place that is left. */
const choices = (places: number[], codecs: string[]): Setting[] =>
  codecs.length === 0 ? [] : places.map((p, at) => ({ p, value: codecs[at] ?? codecs.at(-1) ?? "0" }));

function settingsOf(line: Account, codecs: string[]): Setting[] {
  const p = numbers(line.index);
  return [
    { p: p.active, value: "1" },
    { p: p.label, value: line.name },
    { p: p.server, value: line.hostPort },
    { p: p.user, value: line.user },
    { p: p.authId, value: line.authId },
    { p: p.password, value: line.password },
    { p: p.name, value: line.name },
    { p: p.register, value: "1" },
    { p: p.transport, value: TRANSPORTS[line.transport] },
    ...choices(p.codecs, codecs),
  ];
}

function emptied(account: number): Setting[] {
  const { active, ...p } = numbers(account);
  return [
    { p: active, value: "0" },
    ...[p.user, p.authId, p.password].map((number) => ({ p: number, value: "" })),
  ];
}

/**
 * The values of Grandstream's templates, as P values. Sources: Grandstream SIP Device Provisioning Guide and XML
 * Provisioning Guide; wazo-provd-plugins wazo-grandstream base.tpl; fusionpbx/fusionpbx provision/grandstream/grp2614 at
 * 02660de5 (accounts 1 and 2). P246 is the zone where P64 is "customize".
 */
export function grandstreamValues(
  device: DeviceForPhone,
  context: { appUrl: string; askedModel: string | null },
) {
  const { settings } = device;
  const model =
    knownModel("grandstream", context.askedModel ?? "") ?? knownModel("grandstream", device.model);
  const { secure, place } = folder(context.appUrl);
  const minutes = every(device, 60);
  const clock = OWN_ZONES.test(model?.name ?? "") ? null : clockOf(settings.timeZone);
  const codecs = codecNames(device, CODECS);
  return {
    protocol: secure ? "2" : "1",
    place,
    client: client(device),
    everyMinutes: minutes,
    adminPassword: settings.adminPassword,
    ntpServer: settings.ntpServer,
    timeZone: clock && posixZone(clock),
    language: byLanguage(settings.language, LANGUAGES),
    accounts: [
      ...accounts(device, MOST).flatMap((line) => settingsOf(line, codecs)),
      ...unused(device, MOST).flatMap(emptied),
    ],
  };
}
