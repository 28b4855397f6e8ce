import { and, desc, eq, gt, inArray, lt, or } from "drizzle-orm";
import type { Transaction } from "@/db/connection";
import { devices } from "@/db/schema/devices";
import { phoneRequests } from "@/db/schema/records";
import { decodeTimeCursor, pageOf } from "@/server/page";
import { hasRedirectService } from "@/server/vendors/redirect-names";
import { tenantVerb } from "@/server/verb";
import { addedSince } from "./added-since";
import { matching, within } from "./filter";
import { remedyOf, type Whereabouts } from "./remedy";
import { countNewerInput, listRequestsInput, type RequestOutcome } from "./schema";

/** The phones' access log, newest first. */
export const listRequests = tenantVerb({
  permission: "request:read",
  kind: "query",
  input: listRequestsInput,
  async run({ ctx, tx, input }) {
    const after = input.cursor ? decodeTimeCursor(input.cursor) : null;
    const rows = await tx
      .select()
      .from(phoneRequests)
      .where(
        and(
          matching(input),
          within(input.range, input.until),
          after
            ? or(
                lt(phoneRequests.at, after.at),
                and(eq(phoneRequests.at, after.at), lt(phoneRequests.id, after.id)),
              )
            : undefined,
        ),
      )
      .orderBy(desc(phoneRequests.at), desc(phoneRequests.id))
      .limit(input.limit + 1);
    const page = pageOf(rows, input.limit, (row) => [row.at.toISOString(), row.id]);
    const macs = [...new Set(page.items.flatMap(({ mac }) => mac ?? []))];
    const here = await ownDevices(tx, macs);
    // Whoever may read the master tenant's log is the operator, who sees every tenant.
    const unowned = ctx.tenant.isMaster && ctx.isOperator;
    const elsewhere = unowned ? await addedSince(tx, macs) : new Map<string, Whereabouts>();
    return {
      items: page.items.map(({ username, tenantId: _tenant, deviceId: _device, ...row }) => {
        const request = { ...row, outcome: row.outcome as RequestOutcome };
        const own = here.get(row.mac ?? "");
        const device = own
          ? { tenant: ctx.tenant.slug, byHand: !hasRedirectService(own.vendor) }
          : (elsewhere.get(row.mac ?? "") ?? null);
        return {
          ...request,
          user: username,
          deviceName: own?.name ?? null,
          remedy: remedyOf(request, device, unowned),
        };
      }),
      nextCursor: page.nextCursor,
    };
  },
});

/** The tenant's own devices, by MAC. */
async function ownDevices(
  tx: Transaction,
  macs: string[],
): Promise<Map<string, { name: string; vendor: string }>> {
  if (macs.length === 0) return new Map();
  const rows = await tx
    .select({ mac: devices.mac, name: devices.name, vendor: devices.vendor })
    .from(devices)
    .where(inArray(devices.mac, macs));
  return new Map(rows.map(({ mac, ...device }) => [mac, device]));
}

const MOST_COUNTED = 1000;

/** How many requests have come since a moment, up to 1,000: what a list that is paused does not show. */
export const countNewer = tenantVerb({
  permission: "request:read",
  kind: "query",
  input: countNewerInput,
  async run({ tx, input }) {
    const rows = await tx
      .select({ id: phoneRequests.id })
      .from(phoneRequests)
      .where(and(matching(input), gt(phoneRequests.at, input.since)))
      .limit(MOST_COUNTED);
    return { count: rows.length, more: rows.length === MOST_COUNTED };
  },
});
