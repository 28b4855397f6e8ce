import { z } from "zod";

/** One value of an endpoint's `settings_manager`. Only perm "RW" is seen in use; the others come from the phones' XML. */
export const storedSettingSchema = z.strictObject({
  value: z.string(),
  attrs: z.strictObject({ perm: z.enum(["RW", "R", "!", ""]).optional() }).optional(),
});

/** An endpoint as the sandbox keeps it; `mac` is 12 lower-case hex digits. */
export const storedEndpointSchema = z.strictObject({
  mac: z.string().regex(/^[0-9a-f]{12}$/),
  companyId: z.string(),
  name: z.string(),
  autoprovisioning_enabled: z.boolean(),
  provisioning_profile: z.string().nullable(),
  warranty_exp_warning_period: z.number().int().nullable(),
  settings_manager: z.record(z.string(), storedSettingSchema),
});
export type StoredEndpoint = z.infer<typeof storedEndpointSchema>;
