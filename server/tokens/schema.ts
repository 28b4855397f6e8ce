import { z } from "zod";
import { isOneLine } from "@/server/storable";

export const createTokenInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Say what the token is for.")
    .max(80, "At most 80 characters.")
    .refine(isOneLine, "A name is one line, without control characters."),
  role: z.enum(["admin", "viewer"]),
});
