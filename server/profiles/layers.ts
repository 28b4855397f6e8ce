import { defaults, type PhoneDefaults, phoneSettingsSchema } from "@/server/settings/schema";
import type { ProfileSettings, SettingName } from "./schema";

/** Where a setting's value is from. */
export type Origin = { layer: "system" | "tenant" } | { layer: "profile"; id: string; name: string };
export type Layer = { from: Origin; settings: ProfileSettings };
/** What the layers come to: each setting's value, and the layer that it is from. */
export type Laid = { settings: PhoneDefaults; from: Record<SettingName, Origin> };

/** Lays settings over the system's defaults, setting by setting; a later layer wins. */
export function layOver(layers: Layer[]): Laid {
  const system: Layer = { from: { layer: "system" }, settings: defaults.phone };
  const all = [system, ...layers];
  const of = (name: SettingName) => all.findLast(({ settings }) => settings[name] !== undefined) ?? system;
  return {
    settings: phoneSettingsSchema.parse(Object.assign({}, ...all.map(({ settings }) => settings))),
    from: {
      ntpServer: of("ntpServer").from,
      timeZone: of("timeZone").from,
      language: of("language").from,
      resyncSeconds: of("resyncSeconds").from,
      codecs: of("codecs").from,
    },
  };
}
