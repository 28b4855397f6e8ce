import { z } from "zod";
import { redirectNames } from "@/server/vendors/redirect-names";

export const vendorSchema = z
  .string()
  .toLowerCase()
  .refine(
    (id) => Object.hasOwn(redirectNames, id),
    `Offhook knows these redirect services: ${Object.keys(redirectNames).join(", ")}.`,
  );

export const putAccountInput = z.object({
  vendor: vendorSchema,
  apiUrl: z
    .url({
      protocol: /^https?$/,
      message: "An address that begins with https:// (or http:// inside your network).",
    })
    .max(500)
    .refine(
      (url) => !URL.canParse(url) || !(new URL(url).username || new URL(url).password),
      "Keep user and password out of the address.",
    )
    .optional(),
  keyId: z.string().trim().min(1, "The Access Key ID is missing.").max(200),
  /** Write-only. May be left out where one is kept already. */
  keySecret: z.string().trim().min(1).max(500).optional(),
});
export const vendorInput = z.object({ vendor: vendorSchema });
export const setQueueInput = z.object({
  vendor: vendorSchema,
  queuenum: z.coerce.number().int().min(1, "At least 1 at once.").max(64, "At most 64 at once.").optional(),
  queuecap: z.coerce
    .number()
    .int()
    .min(1, "At least 1 may wait.")
    .max(1_000_000, "At most 1,000,000.")
    .optional(),
});

export const accountOutput = z.object({
  vendor: z.string(),
  service: z.string(),
  apiUrl: z.string(),
  keyId: z.string(),
  hasSecret: z.boolean(),
  queuenum: z.number(),
  queuecap: z.number(),
  company: z.string().nullable(),
  testedAt: z.iso.datetime().nullable(),
  testOk: z.boolean().nullable(),
  testMessage: z.string().nullable(),
  testRemedy: z.string().nullable(),
});
export const testOutput = z.object({
  ok: z.boolean(),
  company: z.string().nullable(),
  message: z.string(),
  remedy: z.string().optional(),
});
