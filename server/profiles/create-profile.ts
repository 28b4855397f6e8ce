import { profiles } from "@/db/schema/profiles";
import { conflict, DomainError } from "@/server/errors";
import { tenantVerb } from "@/server/verb";
import { createProfileInput, PROFILES_AT_MOST } from "./schema";

export const nameTaken = (name: string) =>
  conflict(`There is a profile “${name}” already.`, "Choose another name.");

/** Makes a profile that no device has yet. */
export const createProfile = tenantVerb({
  permission: "profile:write",
  kind: "write",
  input: createProfileInput,
  async run({ ctx, tx, input, audit }) {
    if ((await tx.$count(profiles)) >= PROFILES_AT_MOST)
      throw new DomainError("limit", `A tenant has at most ${PROFILES_AT_MOST} profiles.`, {
        remedy: "Delete one that no device needs.",
      });
    const [made] = await tx
      .insert(profiles)
      .values({ tenantId: ctx.tenant.id, ...input })
      .onConflictDoNothing({ target: [profiles.tenantId, profiles.name] })
      .returning({ id: profiles.id });
    if (!made) throw nameTaken(input.name);
    await audit({
      verb: "profile.create",
      thing: { kind: "profile", id: made.id, name: input.name },
      after: input,
    });
    return { id: made.id, ...input, devices: 0 };
  },
});
