import { env } from "@/env";
import { log } from "@/server/log";
import type { DoorPorts } from "@/server/provisioning/types";
import type { DeviceCache } from "./device-cache";
import { noteSuccess } from "./note-success";
import type { RequestLog } from "./request-log";

/** The phones' door on this installation's database. */
export const doorPorts = (cache: DeviceCache, requests: RequestLog): DoorPorts => ({
  findDevice: (mac) => cache.find(mac),
  refusing: (mac) => cache.refusing(mac),
  record: (entry) => requests.record(entry),
  succeeded: noteSuccess,
  failed: (error, doing) => log().error({ err: error }, `a phone could not be answered: ${doing}`),
  appUrl: env().APP_URL,
  now: () => new Date(),
});
