import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import type { Transaction } from "@/db/connection";
import { notificationDeliveries, notifications, notificationTargets } from "@/db/schema/notifications";
import { withTenant } from "@/db/tenant";
import { recordAudit } from "@/server/audit/record";
import { can } from "@/server/auth/permissions";
import type { TenantContext } from "@/server/context";
import { forbidden } from "@/server/errors";
import { parse } from "@/server/verb";
import type { Message } from "./deliveries";
import { requireTarget } from "./read-targets";
import { targetIdInput } from "./schema";
import { sendMessage } from "./send-message";
import { switchOff } from "./settle-delivery";
import { shownAddress } from "./shown-address";
import { refuseManyTests } from "./test-allowance";
import { wordsOfVerdict } from "./verdict";

export type TestedTarget = { ok: boolean; message: string; remedy?: string };

/**
 * The Test button: sends a message now, once, and says in words what came of it. It is sent between two transactions,
 * never within one.
 */
export const testTarget = {
  scope: "tenant" as const,
  kind: "write" as const,
  permission: "notification:write" as const,
  input: targetIdInput,
  async call(ctx: TenantContext, raw: { id: string }): Promise<TestedTarget> {
    if (!can(ctx.role, testTarget.permission)) throw forbidden();
    const { id } = parse(targetIdInput, raw);
    const { slug, name } = ctx.tenant;
    const message: Message = {
      id: v7(),
      event: "test",
      at: new Date(),
      facts: {},
      tenant: { slug, name },
    };
    const target = await withTenant(ctx.tenant.id, async (tx) => {
      const found = await requireTarget(tx, id);
      await refuseManyTests(tx, ctx.tenant.id);
      await tx.insert(notifications).values({
        id: message.id,
        tenantId: ctx.tenant.id,
        event: "test",
        key: message.id,
        facts: {},
      });
      return found;
    });
    const sending = await sendMessage(target, message);
    await withTenant(ctx.tenant.id, async (tx) => {
      if (await stillThere(tx, id)) {
        await tx.insert(notificationDeliveries).values({
          tenantId: ctx.tenant.id,
          targetId: id,
          notificationId: message.id,
          state: sending.ok ? "sent" : "failed",
          attempts: 1,
          lastMessage: wordsOfVerdict(sending),
          sentAt: sending.ok ? new Date() : null,
        });
        if (!sending.ok && sending.gone) await switchOff(tx, target);
      }
      await recordAudit(
        tx,
        { tenantId: ctx.tenant.id, actor: ctx.actor, address: ctx.address },
        {
          verb: "notification-target.test",
          thing: { kind: "notification-target", id, name: shownAddress(target) },
          after: { ok: sending.ok, message: sending.message },
        },
      );
    });
    return sending.ok
      ? { ok: true, message: sending.message }
      : { ok: false, message: sending.message, remedy: sending.remedy };
  },
};

/** It may have been deleted while the message was under way. */
async function stillThere(tx: Transaction, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: notificationTargets.id })
    .from(notificationTargets)
    .where(eq(notificationTargets.id, id))
    .for("update");
  return rows.length > 0;
}
