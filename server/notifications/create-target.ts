import { count } from "drizzle-orm";
import { notificationTargets } from "@/db/schema/notifications";
import { conflict, DomainError } from "@/server/errors";
import { seal } from "@/server/secrets";
import { tenantVerb } from "@/server/verb";
import { targetsFor } from "./read-targets";
import { createTargetInput } from "./schema";
import { shownAddress } from "./shown-address";
import { makeWebhookSecret, WEBHOOK_SECRET } from "./signature";

const MOST_TARGETS = 20;

/** Adds an e-mail address or a webhook. The webhook's secret is answered this one time. */
export const createTarget = tenantVerb({
  permission: "notification:write",
  kind: "write",
  input: createTargetInput,
  async run({ ctx, tx, input, audit }) {
    const [have] = await tx.select({ n: count() }).from(notificationTargets);
    if ((have?.n ?? 0) >= MOST_TARGETS) {
      throw new DomainError("limit", `There are ${MOST_TARGETS} targets already, which is the most.`, {
        remedy: "Delete one that nobody needs, or have one receiver pass messages on.",
      });
    }
    const secret = input.kind === "webhook" ? makeWebhookSecret() : null;
    const [row] = await tx
      .insert(notificationTargets)
      .values({ tenantId: ctx.tenant.id, ...input, secretSealed: secret && seal(secret, WEBHOOK_SECRET) })
      .onConflictDoNothing()
      .returning();
    if (!row) throw takenAddress();
    await audit({
      verb: "notification-target.create",
      thing: { kind: "notification-target", id: row.id, name: shownAddress(row) },
      after: { ...input, address: shownAddress(row) },
    });
    const [target] = await targetsFor(ctx, tx, row.id);
    if (!target) throw new Error("The target could not be read.");
    return { target, secret };
  },
});

export const takenAddress = () =>
  conflict("This address is among the targets already.", "Change that one instead.");
