import { z } from "zod";
import { memberRole } from "@/server/invitations/schema";

export const memberInput = z.object({ userId: z.uuid() });
export const changeRoleInput = memberInput.extend({ role: memberRole });
export const memberOutput = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role: memberRole,
});
