import { z } from "zod";

export const createTokenInput = z.object({
  name: z.string().trim().min(1, "Say what the token is for.").max(80, "At most 80 characters."),
  role: z.enum(["admin", "viewer"]),
});
