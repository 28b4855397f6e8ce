import { and, eq, isNotNull, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { redirectAccounts, registrations } from "@/db/schema/redirects";
import { plans, tenants } from "@/db/schema/tenants";
import { sendPromisedSoon } from "@/server/inngest/outbox";
import { askToDeregister } from "@/server/registrations/ask-registration";
import { registerStranded } from "@/server/registrations/stranded";
import { operatorVerb } from "@/server/verb";
import { type Mode, setModeInput } from "./schema";
import { writeSetting } from "./stored";
import { modeIn } from "./touchless-mode";

export const readMode = operatorVerb({
  permission: "mode:read",
  kind: "query",
  input: z.object({}),
  async run({ tx }) {
    return { mode: (await modeIn(tx)).mode };
  },
});

/** What changing the mode would do to the devices that are registered, without doing it. */
export const previewMode = operatorVerb({
  permission: "mode:write",
  kind: "query",
  input: setModeInput,
  async run({ tx, input }) {
    const { mode, masterId } = await modeIn(tx);
    const moves = await consequences(tx, input.mode, masterId);
    return {
      from: mode,
      to: input.mode,
      deregistered: moves.filter((move) => move.fate === "deregister").length,
      moved: moves.filter((move) => move.fate === "move").length,
      stranded: moves.filter((move) => move.fate === "strand").length,
      excluded: moves.filter((move) => move.fate === "exclude").length,
      tenants: [...new Set(moves.map((move) => move.tenantName))].sort(),
    };
  },
});

/** Changes the mode, and takes every registered device where the new mode wants it. */
export const changeMode = operatorVerb({
  permission: "mode:write",
  kind: "write",
  input: setModeInput,
  async run({ tx, input, audit, afterCommit }) {
    const { mode, masterId } = await modeIn(tx);
    const moves = mode === input.mode ? [] : await consequences(tx, input.mode, masterId);
    await writeSetting(tx, masterId, "mode", { mode: input.mode });
    for (const move of moves) {
      await askToDeregister(
        tx,
        { tenantId: move.tenantId, id: move.deviceId },
        { thenRegister: move.fate !== "deregister", beyondCap: true },
      );
    }
    const resumed = mode === input.mode ? 0 : await registerStranded(tx);
    await audit({
      verb: "mode.change",
      thing: { kind: "setting", id: null, name: "touchless-provisioning" },
      before: { mode },
      after: { mode: input.mode, devices: moves.length, resumed },
    });
    afterCommit(sendPromisedSoon);
    return { mode: input.mode };
  },
});

type Move = {
  tenantId: string;
  tenantName: string;
  deviceId: string;
  fate: "deregister" | "move" | "strand" | "exclude";
};

/**
 * What becomes of each device that is registered or about to be: it stays (not in the list), is deregistered (off),
 * moves to the account of the new mode, is stranded, because there is no such account yet, or is excluded, because its
 * tenant is suspended or has a plan without touchless provisioning.
 */
async function consequences(tx: Transaction, to: Mode, masterId: string): Promise<Move[]> {
  const rows = await tx
    .select({
      tenantId: devices.tenantId,
      tenantName: tenants.name,
      deviceId: devices.id,
      vendor: devices.vendor,
      accountId: registrations.accountId,
      mayRegister: sql<boolean>`${plans.touchlessProvisioning} and ${tenants.suspendedAt} is null`,
    })
    .from(registrations)
    .innerJoin(devices, eq(devices.id, registrations.deviceId))
    .innerJoin(tenants, eq(tenants.id, devices.tenantId))
    .innerJoin(plans, eq(plans.id, tenants.planId))
    .where(
      or(
        isNotNull(registrations.registeredAt),
        and(ne(registrations.phase, "idle"), eq(registrations.desired, "registered")),
      ),
    );
  const accounts = await tx
    .select({ id: redirectAccounts.id, tenantId: redirectAccounts.tenantId, vendor: redirectAccounts.vendor })
    .from(redirectAccounts);
  return rows.flatMap(({ vendor, accountId, mayRegister, ...row }): Move[] => {
    if (to === "off") return [{ ...row, fate: "deregister" }];
    const owner = to === "master" ? masterId : row.tenantId;
    const target = accounts.find((account) => account.tenantId === owner && account.vendor === vendor);
    if (target?.id === accountId) return [];
    if (!mayRegister) return [{ ...row, fate: "exclude" }];
    return [{ ...row, fate: target ? "move" : "strand" }];
  });
}
