import { z } from "zod";
import { can } from "@/server/auth/permissions";
import { decodeTimeCursor, pageInput, pageOf } from "@/server/page";
import { tenantVerb } from "@/server/verb";
import { macSchema } from "./mac";
import { requireDevice } from "./queries";
import { callsOf, changesOf, requestsOf, stagesOf, type TimelineItem } from "./timeline-sources";

export const timelineInput = z.object({ mac: macSchema, ...pageInput });

/**
 * What happened to a device, newest first: what people changed, the calls to its redirect service that did something or
 * failed, the phone's requests where they began or changed, and how far the truth line is. Who it was is told to those
 * who may read the audit.
 */
export const readTimeline = tenantVerb({
  permission: "device:read",
  kind: "query",
  input: timelineInput,
  async run({ ctx, tx, input }) {
    const device = await requireDevice(tx, input.mac);
    const part = {
      after: input.cursor ? decodeTimeCursor(input.cursor) : null,
      limit: input.limit + 1,
    };
    const found: TimelineItem[] = [
      ...(await changesOf(tx, device, part, can(ctx.role, "audit:read"))),
      ...(await callsOf(tx, device, part)),
      ...(await requestsOf(tx, device, part)),
      ...(await stagesOf(tx, device, part)),
    ].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
    return pageOf(found, input.limit, ({ at, id }) => [at.toISOString(), id]);
  },
});
