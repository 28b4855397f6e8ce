import { z } from "zod";
import { macSchema } from "@/server/devices/mac";

/** A pair that somebody chooses for all phones of a tenant. */
export const chosenPairSchema = z.object({
  username: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9._-]{3,64}$/, "3 to 64 letters, digits, dots, dashes or underscores."),
  password: z
    .string()
    .min(16, "At least 16 characters: it opens every phone's configuration.")
    .max(64, "At most 64 characters."),
});

export const rotateCredentialsInput = z.object({
  /** One device; all of the tenant when left out. */
  mac: macSchema.optional(),
  /** With one pair for the tenant: the pair that it shall be; random when left out. Write-only. */
  pair: chosenPairSchema.optional(),
});
