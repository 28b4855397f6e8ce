import { z } from "zod";
import { createPlanInput } from "@/server/plans/schema";

const whole = "A whole number, 0 or more; empty for any number.";

/** The plan as its form holds it: an empty limit is any number. */
export const planForm = createPlanInput.extend({
  deviceLimit: z.number(whole).int(whole).min(0, whole).max(1_000_000, whole).nullable(),
});
