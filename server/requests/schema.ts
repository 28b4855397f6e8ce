import { z } from "zod";
import { macSchema } from "@/server/devices/mac";
import { momentSchema } from "@/server/moment";
import { requestRanges } from "./window";

export const requestOutcomes = [
  "served",
  "challenged",
  "refused",
  "paused",
  "not_found",
  "bad_request",
  "error",
] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

const common = {
  mac: macSchema.optional(),
  /** The address asked from, or how it begins. */
  address: z.string().trim().min(1).max(64).optional(),
  /** Any part of the path. */
  path: z.string().trim().min(1).max(200).optional(),
  /** Counted back from `until`. */
  range: z.enum(requestRanges).default("all"),
  /** Leaves out what came later; now when it is left out. */
  until: momentSchema.optional(),
};

export const listRequestsInput = z.object({
  ...common,
  outcome: z.enum(requestOutcomes).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const stripInput = z.object(common);
export const countNewerInput = z.object({
  mac: common.mac,
  address: common.address,
  path: common.path,
  outcome: z.enum(requestOutcomes).optional(),
  since: momentSchema,
});

/** What to do about a request that was not served: on a device's page, by adding the MAC, or elsewhere. */
export const remedyOutput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("device"), text: z.string(), tenant: z.string(), mac: z.string() }),
  z.object({
    kind: z.literal("add-device"),
    text: z.string(),
    mac: z.string(),
    vendor: z.string(),
    /** What the phone says it is, where Offhook knows it. */
    model: z.string().nullable(),
  }),
  z.object({ kind: z.literal("words"), text: z.string() }),
]);
export type Remedy = z.output<typeof remedyOutput>;

export const requestOutput = z.object({
  at: z.iso.datetime(),
  address: z.string(),
  method: z.string(),
  path: z.string(),
  status: z.number(),
  user: z.string().nullable(),
  userAgent: z.string().nullable(),
  mac: z.string().nullable(),
  outcome: z.enum(requestOutcomes),
  reason: z.string(),
  remedy: remedyOutput.nullable(),
});
