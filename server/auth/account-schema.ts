import { z } from "zod";
import { isOneLine } from "@/server/storable";

/** An e-mail address as it is kept: trimmed, in lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "At most 254 characters.")
  .pipe(z.email("An e-mail address, e.g. you@example.com."));

export const newPassword = z.string().min(12, "At least 12 characters.").max(200, "At most 200 characters.");

/** What somebody says who gets an account. */
export const newAccountInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Say who you are.")
    .max(120, "At most 120 characters.")
    .refine(isOneLine, "A name is one line, without control characters."),
  password: newPassword,
});

export const newPasswordInput = z.object({ password: newPassword });
export const askResetInput = z.object({ email: emailSchema });
