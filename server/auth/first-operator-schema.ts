import { z } from "zod";

export const firstOperatorInput = z.object({
  email: z.email("An e-mail address, e.g. you@example.com.").trim().toLowerCase(),
  name: z.string().trim().min(1, "Say who you are.").max(120),
  password: z.string().min(12, "At least 12 characters.").max(200, "At most 200 characters."),
});
