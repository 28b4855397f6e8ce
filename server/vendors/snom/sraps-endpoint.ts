import { z } from "zod";
import type { RedirectListing } from "@/server/vendors/types";
import type { RedirectSettings, SettingRef } from "./sraps-account";
import { lacking } from "./sraps-words";

/** An endpoint as the service gives it back. Fields that we do not know are left alone. */
export const endpointSchema = z.looseObject({
  mac: z.string().optional(),
  name: z.string().nullish(),
  autoprovisioning_enabled: z.unknown(),
  provisioning_profile: z.string().nullish(),
  warranty_exp_warning_period: z.number().nullish(),
  settings_manager: z.record(z.string(), z.unknown()).nullish(),
});
export type Endpoint = z.infer<typeof endpointSchema>;

type Entry = { value: string; attrs?: { perm: "RW" } };

function wanted(settings: RedirectSettings, listing: RedirectListing): [SettingRef, string][] {
  return [
    [settings.url, listing.url],
    [settings.httpUser, listing.httpUser],
    [settings.httpPassword, listing.httpPassword],
  ];
}

function valueIn(entry: unknown): unknown {
  return typeof entry === "object" && entry !== null && "value" in entry ? entry.value : undefined;
}

/**
 * Whether the endpoint would send the phone where `listing` says. Null when the service tells no settings at all:
 * that it does is not documented.
 */
export function holdsListing(
  endpoint: Endpoint,
  settings: RedirectSettings,
  listing: RedirectListing,
): boolean | null {
  const enabled = endpoint.autoprovisioning_enabled;
  if (enabled === false || enabled === "false") return false;
  const manager = endpoint.settings_manager;
  if (!manager) return null;
  return wanted(settings, listing).every(([setting, value]) => valueIn(manager[setting.uuid]) === value);
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== null).map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(kept.map(([name, one]) => [name, withoutNulls(one)]));
}

/**
 * The body of a PUT, which replaces the whole endpoint: what others put in `current` goes along, our three
 * settings are laid over it. A null would wipe a default, so none is sent.
 */
export function mergeEndpoint(
  current: Endpoint | null,
  mac: string,
  settings: RedirectSettings,
  listing: RedirectListing,
) {
  const kept = Object.entries(current?.settings_manager ?? {}).filter(([, entry]) => {
    const value = valueIn(entry);
    return value !== null && value !== undefined;
  });
  const manager: Record<string, unknown> = Object.fromEntries(
    kept.map(([uuid, entry]) => [uuid, withoutNulls(entry)]),
  );
  for (const [setting, value] of wanted(settings, listing)) {
    const entry: Entry = setting.usesPermissions ? { value, attrs: { perm: "RW" } } : { value };
    manager[setting.uuid] = entry;
  }
  return {
    mac,
    autoprovisioning_enabled: true,
    settings_manager: manager,
    ...(current?.name ? { name: current.name } : {}),
    ...(current?.provisioning_profile ? { provisioning_profile: current.provisioning_profile } : {}),
    ...(typeof current?.warranty_exp_warning_period === "number"
      ? { warranty_exp_warning_period: current.warranty_exp_warning_period }
      : {}),
  };
}

/** 12 lower-case hex digits, whatever notation the service uses. */
export function plainMac(text: string): string {
  const mac = text.toLowerCase().replace(/[:.-]/g, "");
  if (!/^[0-9a-f]{12}$/.test(mac)) throw lacking("a readable MAC");
  return mac;
}
