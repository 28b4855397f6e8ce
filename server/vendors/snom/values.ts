import type { DeviceForPhone, PhoneLine } from "@/server/provisioning/types";
import { ACCOUNTS, client, hostPort, unused } from "../phone-values";
import { snomLanguage } from "./languages";
import { findSnomModel } from "./models";
import { snomTime } from "./time-zones";

function identity(line: PhoneLine, index: number, codecs: string[]) {
  return {
    index: index + 1,
    realname: line.displayName || line.number,
    user: line.userId,
    authId: line.authId || line.userId,
    password: line.password,
    host: hostPort(line),
    outbound: `${hostPort(line)};transport=${line.transport}`,
    codecs: codecs.length > 0 ? [...codecs, "telephone-event"].join(",") : null,
  };
}

/** The model's name for the setting server: a phone fills `{phone_type}` and `{mac}` (upper case) in itself. */
function settingServer(appUrl: string, model: string): string {
  const name = findSnomModel(model)?.name ?? model.replace(/^snom\s*/i, "");
  const type = /^[A-Za-z0-9]+$/.test(name) ? `snom${name}` : "{phone_type}";
  return `${appUrl}/prov/${type}-{mac}.htm`;
}

/** The values of Snom's templates. Setting names and their meaning: service.snom.com, "<phone-settings> tag". */
export function snomValues(device: DeviceForPhone, context: { appUrl: string; askedModel: string | null }) {
  const asked = context.askedModel === null ? null : findSnomModel(context.askedModel);
  const model = asked ?? findSnomModel(device.model);
  const { settings } = device;
  const time = snomTime(settings.timeZone);
  return {
    settingServer: settingServer(context.appUrl, model?.name ?? device.model),
    client: client(device),
    resyncSeconds: Math.max(0, Math.trunc(settings.resyncSeconds)),
    ntpServer: settings.ntpServer,
    timeZone: time.code,
    utcOffset: time.utcOffset === null ? null : String(time.utcOffset),
    language: snomLanguage(settings.language),
    adminPassword: settings.adminPassword,
    classicWeb: model?.web !== "d8",
    lines: device.lines.slice(0, ACCOUNTS).map((line, index) => identity(line, index, settings.codecs)),
    unused: unused(device),
  };
}
