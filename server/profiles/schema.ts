import { z } from "zod";
import { macSchema } from "@/server/devices/mac";
import { type PhoneDefaults, phoneSettingsSchema } from "@/server/settings/schema";

/** How many profiles a tenant may have: every list of them is whole. */
export const PROFILES_AT_MOST = 200;
/** How many devices are assigned at once. */
export const ASSIGNED_AT_ONCE = 500;

const { ntpServer, timeZone, language, resyncSeconds, codecs } = phoneSettingsSchema.shape;

/** What a profile lays over the tenant's settings; what is not named is inherited. */
export const profileSettings = phoneSettingsSchema.partial().strict();
export type ProfileSettings = z.output<typeof profileSettings>;
export type SettingName = keyof PhoneDefaults;
export const settingNames = phoneSettingsSchema.keyof().options;

/** A change of them: null is inherited again, what is left out stays. */
const settingChanges = z
  .object({
    ntpServer: ntpServer.nullable(),
    timeZone: timeZone.nullable(),
    language: language.nullable(),
    resyncSeconds: resyncSeconds.nullable(),
    codecs: codecs.nullable(),
  } satisfies Record<SettingName, z.ZodType>)
  .partial()
  .strict();

const name = z.string().trim().min(1, "Give the profile a name.").max(60, "The name: at most 60 characters.");

export const createProfileInput = z.object({ name, settings: profileSettings.default({}) });
export const updateProfileInput = z.object({
  id: z.uuid(),
  name: name.optional(),
  settings: settingChanges.optional(),
});
/** The form of a profile: its name, and for each setting a value or null. */
export const profileFormSchema = z.object({ name, settings: settingChanges });
export const profileIdInput = z.object({ id: z.uuid() });

/** add: after what the device has. only: instead of it. remove: takes this one away. */
export const assignModes = ["add", "only", "remove"] as const;
export const assignProfileInput = z.object({
  macs: z
    .array(macSchema)
    .min(1, "There is no device.")
    .max(ASSIGNED_AT_ONCE, `At most ${ASSIGNED_AT_ONCE} devices at once.`),
  profileId: z.uuid(),
  how: z.enum(assignModes),
});
export const setDeviceProfilesInput = z.object({
  mac: macSchema,
  /** Their ids in order: a later one is laid over an earlier one. */
  profiles: z
    .array(z.uuid())
    .max(PROFILES_AT_MOST, `At most ${PROFILES_AT_MOST} profiles.`)
    .refine((list) => new Set(list).size === list.length, "Each profile once."),
});

export const profileRefOutput = z.object({ id: z.string(), name: z.string() });
export const profileOutput = profileRefOutput.extend({
  /** How many devices have it. */
  devices: z.number(),
  settings: phoneSettingsSchema.partial(),
});
const originOutput = z.union([
  z.object({ layer: z.enum(["system", "tenant"]) }),
  profileRefOutput.extend({ layer: z.literal("profile") }),
]);
export const deviceProfilesOutput = z.object({
  profiles: z.array(profileRefOutput),
  /** What the phone gets of each setting. */
  settings: phoneSettingsSchema,
  /** Which layer each of them is from. */
  from: z.record(phoneSettingsSchema.keyof(), originOutput),
});
