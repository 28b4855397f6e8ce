import type { DeviceForPhone } from "@/server/provisioning/types";
import { clockOf } from "../clock";
import { accounts, client, everySeconds, folder } from "../phone-values";

/**
 * The values of Algo's templates: one account. Names: docs.algosolutions.com provisioning parameters; fusionpbx/fusionpbx
 * provision/algo/8301 at 4872eae4, which has the user and the password of the server the wrong way round.
 */
export function algoValues(device: DeviceForPhone, context: { appUrl: string }) {
  const { settings } = device;
  const { secure, host, path } = folder(context.appUrl);
  const [line] = accounts(device, 1);
  return {
    method: secure ? "https" : "http",
    host,
    path,
    client: client(device),
    daily: everySeconds(device) !== null,
    adminPassword: settings.adminPassword,
    ntpServer: settings.ntpServer,
    timeZone: clockOf(settings.timeZone) ? settings.timeZone : null,
    line: line ?? null,
  };
}
