import { z } from "zod";
import { momentSchema } from "@/server/moment";

export const auditRanges = ["hour", "day", "week", "month", "all"] as const;
export type AuditRange = (typeof auditRanges)[number];

export const auditFilters = {
  /** Id of a person or a token, or the exact name: whatever acted under it. */
  person: z.string().trim().min(1).max(200).optional(),
  /** Any part of the thing's name, a MAC in any notation, or a kind of thing: "device". */
  thing: z.string().trim().min(1).max(200).optional(),
  /** "device.update", or the noun alone for all of its verbs. */
  verb: z.string().trim().min(1).max(60).optional(),
  /** Counted back from now. */
  range: z.enum(auditRanges).default("all"),
  since: momentSchema.optional(),
  until: momentSchema.optional(),
};
export const listAuditInput = z.object({
  ...auditFilters,
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const auditFormats = ["jsonl", "csv"] as const;
export type AuditFormat = (typeof auditFormats)[number];
export const exportAuditInput = z.object({ ...auditFilters, format: z.enum(auditFormats).default("jsonl") });

export const auditEntryOutput = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  person: z.object({
    kind: z.enum(["user", "token", "system"]),
    id: z.string().nullable(),
    name: z.string(),
  }),
  /** Where the person came from; null for what Offhook did by itself. */
  address: z.string().nullable(),
  verb: z.string(),
  thing: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  /** Secrets are never here: they were replaced when the entry was written. */
  before: z.unknown(),
  after: z.unknown(),
});
