import { and, eq, ne } from "drizzle-orm";
import { profiles } from "@/db/schema/profiles";
import { tenantVerb } from "@/server/verb";
import { nameTaken } from "./create-profile";
import { profileSummary, requireProfiles } from "./queries";
import { profileSettings, updateProfileInput } from "./schema";

/** Changes a profile; what is left out stays, a setting that is null is inherited again. */
export const updateProfile = tenantVerb({
  permission: "profile:write",
  kind: "write",
  input: updateProfileInput,
  async run({ tx, input, audit }) {
    const [before] = await requireProfiles(tx, [input.id], "update");
    const name = input.name ?? before?.name ?? "";
    const changes = Object.entries(input.settings ?? {}).filter(([, value]) => value !== undefined);
    const merged = Object.entries({ ...before?.settings, ...Object.fromEntries(changes) });
    const settings = profileSettings.parse(Object.fromEntries(merged.filter(([, value]) => value !== null)));
    const [taken] = await tx
      .select({ id: profiles.id })
      .from(profiles)
      .where(and(eq(profiles.name, name), ne(profiles.id, input.id)));
    if (taken) throw nameTaken(name);
    await tx.update(profiles).set({ name, settings, updatedAt: new Date() }).where(eq(profiles.id, input.id));
    await audit({
      verb: "profile.update",
      thing: { kind: "profile", id: input.id, name },
      before: { name: before?.name, settings: before?.settings },
      after: { name, settings },
    });
    return profileSummary(tx, input.id);
  },
});
