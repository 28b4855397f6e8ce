import { eq } from "drizzle-orm";
import { profiles } from "@/db/schema/profiles";
import { tenantVerb } from "@/server/verb";
import { profileSummary, requireProfiles } from "./queries";
import { profileIdInput } from "./schema";

/** Deletes a profile. Devices that have it fall back to their other layers. @returns how many had it. */
export const deleteProfile = tenantVerb({
  permission: "profile:write",
  kind: "write",
  input: profileIdInput,
  async run({ tx, input, audit }) {
    await requireProfiles(tx, [input.id], "update");
    const { id, name, settings, devices } = await profileSummary(tx, input.id);
    await tx.delete(profiles).where(eq(profiles.id, id));
    await audit({
      verb: "profile.delete",
      thing: { kind: "profile", id, name },
      before: { name, settings, devices },
    });
    return { devices };
  },
});
