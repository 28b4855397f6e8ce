import { z } from "zod";

/** A moment as REST and the screens write it (ISO 8601, UTC), as a Date that PostgreSQL can hold. */
export const momentSchema = z.iso
  .datetime({ error: "A time is written like 2026-11-21T14:30:00Z." })
  .transform((text) => new Date(text))
  .refine((at) => at.getUTCFullYear() >= 1970, "A time is in 1970 or later.");
