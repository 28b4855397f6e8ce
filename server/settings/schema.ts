import { z } from "zod";

/** Whether ICU knows the zone, by its present name or an older one. */
function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}

/** off: nothing is registered. master: one redirect account for all tenants. per_tenant: each tenant has its own. */
export const modeSchema = z.enum(["off", "master", "per_tenant"]);
export type Mode = z.infer<typeof modeSchema>;

/** What a phone of this tenant receives besides its lines. */
export const phoneSettingsSchema = z.object({
  ntpServer: z
    .string()
    .trim()
    .regex(
      /^[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?$/,
      "A host name or an IP address, e.g. pool.ntp.org.",
    ),
  timeZone: z.string().refine(isTimeZone, "A zone by its IANA name, e.g. Europe/Berlin."),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, "A language tag, e.g. en or de."),
  resyncSeconds: z.coerce
    .number()
    .int()
    .min(300, "At least 300 seconds: phones would ask without pause.")
    .max(604_800, "At most a week (604,800 seconds)."),
  codecs: z
    .array(z.enum(["g722", "pcma", "pcmu", "g729", "opus"]))
    .min(1, "At least one codec.")
    .refine((list) => new Set(list).size === list.length, "Each codec once."),
});
export type PhoneDefaults = z.infer<typeof phoneSettingsSchema>;

/** How phones authenticate, and for how long the ztp credentials work after a registration. */
export const credentialPolicySchema = z.object({
  /** device: every phone its own pair. tenant: one pair for all, as some existing installations have it. */
  scope: z.enum(["device", "tenant"]),
  ztp: z.enum(["until_deregistered", "single_use", "time_limited"]),
  /** For `time_limited`: hours after the registration. */
  ztpHours: z.coerce.number().int().min(1, "At least one hour.").max(8760, "At most a year (8,760 hours)."),
});
export type CredentialPolicy = z.infer<typeof credentialPolicySchema>;

export const defaults: { phone: PhoneDefaults; credentials: CredentialPolicy; mode: Mode } = {
  phone: {
    ntpServer: "pool.ntp.org",
    timeZone: "Europe/Berlin",
    language: "en",
    resyncSeconds: 86_400,
    codecs: ["g722", "pcma", "pcmu", "g729"],
  },
  credentials: { scope: "device", ztp: "until_deregistered", ztpHours: 72 },
  mode: "off",
};

export const setPhoneSettingsInput = phoneSettingsSchema.partial().extend({
  /** Write-only: the phones' web interface. */
  adminPassword: z.string().min(8, "At least 8 characters.").max(64, "At most 64 characters.").optional(),
});
export const setCredentialPolicyInput = credentialPolicySchema.partial();
export const setModeInput = z.object({ mode: modeSchema });
