import type { Transaction } from "@/db/connection";
import { env } from "@/env";
import { notAllowed } from "@/server/errors";
import { assembleDevice } from "@/server/phones/find-device";
import { identify } from "@/server/provisioning/identify";
import { mergeSettings, type PhoneFile } from "@/server/provisioning/merge-settings";
import { createRenderer, type Render } from "@/server/provisioning/render";
import { ValueRefused } from "@/server/provisioning/render-error";
import type { DeviceForPhone } from "@/server/provisioning/types";
import { macForFile } from "@/server/vendors/identities";
import { phoneFile } from "@/server/vendors/models";
import { tenantVerb } from "@/server/verb";
import { hideSecrets } from "./hide-secrets";
import { requireDevice } from "./queries";
import { deviceMacInput } from "./schema";

let renderer: Render | undefined;

/**
 * The configuration that the phone would be given at this moment, made as the phones' door makes it.
 * @param show what of the device goes into the file.
 */
async function fileOf(tx: Transaction, mac: string, show: (device: DeviceForPhone) => DeviceForPhone) {
  const row = await requireDevice(tx, mac);
  const found = await assembleDevice(tx, row);
  const name = phoneFile(row.vendor, row.model).replace("{mac}", macForFile(row.vendor, row.model, mac));
  const path = `/prov/${name}`;
  const identity = identify({ path, query: "", userAgent: null });
  const file = found && mergeSettings(show(found.device), "prov", identity, env().APP_URL);
  if (!found || !file)
    throw notAllowed(`There is no configuration for ${row.vendor} phones.`, "Choose another model.");
  return { id: row.id, path, revision: found.device.revision, text: textOf(file) };
}

/** @throws DomainError not_allowed, in words, for a value that the phone's kind of file cannot hold. */
function textOf(file: PhoneFile): string {
  renderer ??= createRenderer();
  try {
    return renderer(file).toString("utf8");
  } catch (error) {
    if (!(error instanceof ValueRefused)) throw error;
    throw notAllowed(error.message, "Change the value on the device’s page or in Configuration.");
  }
}

/** The phone's configuration file with its secrets hidden. */
export const readFile = tenantVerb({
  permission: "device:read",
  kind: "query",
  input: deviceMacInput,
  async run({ tx, input }) {
    const { id: _id, ...file } = await fileOf(tx, input.mac, hideSecrets);
    return file;
  },
});

/** The phone's configuration file, secrets and all. That somebody has seen them is a change worth an entry. */
export const revealFile = tenantVerb({
  permission: "device:write",
  kind: "write",
  input: deviceMacInput,
  async run({ tx, input, audit }) {
    const { id, ...file } = await fileOf(tx, input.mac, (device) => device);
    await audit({
      verb: "device.reveal-file",
      thing: { kind: "device", id, name: input.mac },
      after: { path: file.path, revision: file.revision },
    });
    return file;
  },
});
