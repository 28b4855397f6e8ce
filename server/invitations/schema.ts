import { z } from "zod";
import { emailSchema } from "@/server/auth/account-schema";

export const memberRoles = ["admin", "viewer"] as const;
export const memberRole = z.enum(memberRoles);

export const inviteInput = z.object({ email: emailSchema, role: memberRole });

/** An open invitation, as those who may invite see it. Its link is nowhere. */
export const invitationOutput = z.object({
  id: z.string(),
  email: z.string(),
  role: memberRole,
  /** Who invited, as the invited person is told. */
  invitedBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** What became of the mail with its link; null when none was tried. */
  mail: z.object({ at: z.iso.datetime(), sent: z.boolean(), reason: z.string().nullable() }).nullable(),
});

export const invitedOutput = z.object({
  invitation: invitationOutput,
  /** To hand over by oneself, this one time; null when the mail is sent. */
  link: z.string().nullable(),
});
