import { eq } from "drizzle-orm";
import { notificationTargets } from "@/db/schema/notifications";
import { conflict } from "@/server/errors";
import { seal } from "@/server/secrets";
import { tenantVerb } from "@/server/verb";
import { requireTarget } from "./read-targets";
import { targetIdInput } from "./schema";
import { shownAddress } from "./shown-address";
import { makeWebhookSecret, WEBHOOK_SECRET } from "./signature";

/** Makes a new secret for a webhook: from now on its messages are signed with it, and with it alone. */
export const rotateSecret = tenantVerb({
  permission: "notification:write",
  kind: "write",
  input: targetIdInput,
  async run({ tx, input, audit }) {
    const target = await requireTarget(tx, input.id);
    if (target.kind !== "webhook") {
      throw conflict("An e-mail address has no secret.", "Only the messages of a webhook are signed.");
    }
    const secret = makeWebhookSecret();
    await tx
      .update(notificationTargets)
      .set({ secretSealed: seal(secret, WEBHOOK_SECRET) })
      .where(eq(notificationTargets.id, target.id));
    await audit({
      verb: "notification-target.rotate",
      thing: { kind: "notification-target", id: target.id, name: shownAddress(target) },
    });
    return { secret };
  },
});
