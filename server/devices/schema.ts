import { z } from "zod";
import { findModel, modelsOf, vendorIds } from "@/server/vendors/models";
import { deviceSorts, deviceStatuses, seenFilters, stageFilters } from "./list-choices";
import { macSchema } from "./mac";

/** Free text that a phone shows: any character, no control characters but those a file can carry. */
const shown = (what: string, max: number) =>
  z.string().trim().max(max, `${what}: at most ${max} characters.`);
const sipUser = (what: string) =>
  z.string().trim().min(1, `${what} is missing.`).max(128, `${what}: at most 128 characters.`);

export const lineInput = z.object({
  number: sipUser("The line's number"),
  userId: sipUser("The SIP user"),
  authId: sipUser("The authentication user").optional(),
  /** Write-only; generated when left out. */
  password: z.string().min(1).max(128, "The SIP password: at most 128 characters.").optional(),
  displayName: shown("The display name", 128).optional(),
  registrar: z.string().trim().min(1).max(253).optional(),
  port: z.number().int().min(1, "A port is 1 to 65,535.").max(65_535, "A port is 1 to 65,535.").nullish(),
  transport: z.enum(["udp", "tcp", "tls"]).optional(),
});
export type LineInput = z.output<typeof lineInput>;

const vendor = z
  .string()
  .trim()
  .toLowerCase()
  .refine((id) => vendorIds.includes(id), `Offhook knows these vendors: ${vendorIds.join(", ")}.`);
const name = shown("The name", 120).min(1, "Give the device a name.");
const extension = sipUser("The extension");
const lines = z.array(lineInput).min(1, "At least one line.").max(12, "At most 12 lines.");

/** The model spelt as its vendor spells it; a vendor's name before it ("snomD785") is dropped. */
function withModel<T extends { vendor: string; model: string }>(device: T, ctx: z.core.$RefinementCtx<T>): T {
  const model = findModel(device.vendor, device.model);
  if (model) return { ...device, model };
  ctx.issues.push({
    code: "custom",
    input: device.model,
    path: ["model"],
    message: `“${device.model.slice(0, 40)}” is no model Offhook knows. Known: ${modelsOf(device.vendor).join(", ")}.`,
  });
  return z.NEVER;
}

export const createDeviceFields = z.object({
  mac: macSchema,
  vendor,
  model: z.string().trim(),
  name,
  extension,
  lines: lines.optional(),
});
export const createDeviceInput = createDeviceFields.transform(withModel);

/** One of many as it was pasted: any text, judged row by row. */
const draftRow = z.object({
  mac: z.string().max(1000),
  model: z.string().max(1000),
  name: z.string().max(1000),
  extension: z.string().max(1000),
});
export type DraftRow = z.output<typeof draftRow>;

/** How many rows are looked at, and how many are added, at once. */
export const CHECKED_AT_ONCE = 2000;
export const ADDED_AT_ONCE = 100;
const rowsUpTo = (most: number) =>
  z
    .array(draftRow)
    .min(1, "There is no row.")
    .max(most, `At most ${most.toLocaleString("en-GB")} rows at once.`);
export const checkManyInput = z.object({ vendor, rows: rowsUpTo(CHECKED_AT_ONCE) });
export const createManyInput = z.object({ vendor, rows: rowsUpTo(ADDED_AT_ONCE) });

/** What adding a row would come to: only "ok" is added. */
export const rowVerdicts = [
  "ok",
  "bad_mac",
  "duplicate",
  "here",
  "elsewhere",
  "incomplete",
  "bad_model",
  "over_limit",
] as const;
export type RowVerdict = (typeof rowVerdicts)[number];

export const updateDeviceInput = z.object({
  mac: macSchema,
  model: z.string().trim().optional(),
  name: name.optional(),
  extension: extension.optional(),
  enabled: z.boolean().optional(),
  lines: lines.optional(),
});
export const deviceMacInput = z.object({ mac: macSchema });
export const replaceMacInput = z.object({ mac: macSchema, newMac: macSchema });

/** What a list of devices is narrowed by. */
export const deviceFilter = z.object({
  /** A part of the name, the extension, the model, the firmware, the last message, or of the MAC in any notation. */
  query: z.string().trim().max(100).optional(),
  status: z.enum(deviceStatuses).optional(),
  stage: z.enum(stageFilters).optional(),
  model: z.string().max(40).optional(),
  /** The id of a profile, "none" for devices without one. */
  profile: z.union([z.uuid(), z.literal("none")]).optional(),
  seen: z.enum(seenFilters).optional(),
});
const deviceOrder = z.object({
  sort: z.enum(deviceSorts).default("name"),
  order: z.enum(["asc", "desc"]).default("asc"),
});

export const listDevicesInput = deviceFilter.extend({
  ...deviceOrder.shape,
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const exportDevicesInput = deviceFilter.extend(deviceOrder.shape);
/** How many devices can be chosen at once by what they have in common. */
export const CHOSEN_AT_ONCE = 10_000;

export const sharedExtensionInput = z.object({
  extension: z.string().trim().min(1).max(128),
  /** The device that asks, left out of the answer. */
  except: macSchema.optional(),
});

const nullableTime = z.iso.datetime().nullable();
export const stageOutput = z
  .object({
    at: z.iso.datetime(),
    source: z.string(),
    reason: z.string().optional(),
    remedy: z.string().optional(),
  })
  .nullable();
export const stagesOutput = z.object({
  listed: stageOutput,
  redirected: stageOutput,
  provisioned: stageOutput,
  online: stageOutput,
});
export const attemptOutput = z.object({
  at: z.iso.datetime(),
  method: z.string(),
  path: z.string(),
  status: z.number().nullable(),
  durationMs: z.number(),
  outcome: z.string(),
});
export const registrationOutput = z.object({
  status: z.enum(deviceStatuses),
  registeredAt: nullableTime,
  lastMessage: z.string().nullable(),
  remedy: z.string().nullable(),
  nextAttemptAt: nullableTime,
  attemptsMade: z.number(),
  attempts: z.array(attemptOutput),
  stages: stagesOutput,
});
export const lineOutput = z.object({
  number: z.string(),
  userId: z.string(),
  authId: z.string(),
  displayName: z.string(),
  registrar: z.string(),
  port: z.number().nullable(),
  transport: z.enum(["udp", "tcp", "tls"]),
});
export const deviceSummaryOutput = z.object({
  mac: z.string(),
  vendor: z.string(),
  model: z.string(),
  name: z.string(),
  extension: z.string(),
  enabled: z.boolean(),
  firmware: z.string().nullable(),
  lastSeenAt: nullableTime,
  createdAt: z.iso.datetime(),
  status: z.enum(deviceStatuses),
  registeredAt: nullableTime,
  lastMessage: z.string().nullable(),
  nextAttemptAt: nullableTime,
  stages: stagesOutput,
});
export const deviceOutput = deviceSummaryOutput.extend({ lines: z.array(lineOutput) });
