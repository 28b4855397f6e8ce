import { z } from "zod";
import { tenantVerb } from "@/server/verb";
import { inheritedSettings, listProfileSummaries, profileSummary } from "./queries";
import { profileIdInput } from "./schema";

/** The tenant's profiles by name, all of them. */
export const listProfiles = tenantVerb({
  permission: "profile:read",
  kind: "query",
  input: z.object({}),
  async run({ tx }) {
    return { items: await listProfileSummaries(tx), nextCursor: null };
  },
});

/** One profile, with what a device would have of each setting without it. */
export const getProfile = tenantVerb({
  permission: "profile:read",
  kind: "query",
  input: profileIdInput,
  async run({ ctx, tx, input }) {
    return {
      ...(await profileSummary(tx, input.id)),
      inherited: await inheritedSettings(tx, ctx.tenant.id),
    };
  },
});
