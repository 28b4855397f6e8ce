import type { DeviceForPhone } from "@/server/provisioning/types";
import { REDACTED } from "@/server/secrets";

const hidden = (secret: string) => (secret === "" ? "" : REDACTED);
const withoutPassword = <T extends { password: string }>(one: T): T => ({
  ...one,
  password: hidden(one.password),
});

/** The same device with every secret replaced, so that what is made of it holds none; one that is empty stays so. */
export const hideSecrets = (device: DeviceForPhone): DeviceForPhone => ({
  ...device,
  ztp: device.ztp.map(withoutPassword),
  provisioning: device.provisioning.map(withoutPassword),
  lines: device.lines.map(withoutPassword),
  settings: { ...device.settings, adminPassword: hidden(device.settings.adminPassword) },
});
