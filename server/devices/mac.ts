import { z } from "zod";
import { normaliseMac } from "@/server/provisioning/mac";

/** A MAC as people type it; parsed to 12 lower-case hex digits. */
export const macSchema = z.string().transform((text, ctx) => {
  const mac = normaliseMac(text);
  if (mac) return mac;
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  ctx.addIssue({
    code: "custom",
    message: `“${shown}” is not a MAC: it needs 12 hex digits, in any notation.`,
  });
  return z.NEVER;
});
