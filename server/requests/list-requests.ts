import { and, desc, eq, lt, or } from "drizzle-orm";
import { z } from "zod";
import { phoneRequests } from "@/db/schema/records";
import { macSchema } from "@/server/devices/mac";
import { decodeTimeCursor, pageInput, pageOf } from "@/server/page";
import { tenantVerb } from "@/server/verb";

export const requestOutcomes = [
  "served",
  "challenged",
  "refused",
  "paused",
  "not_found",
  "bad_request",
  "error",
] as const;

export const listRequestsInput = z.object({
  mac: macSchema.optional(),
  outcome: z.enum(requestOutcomes).optional(),
  ...pageInput,
});

export const requestOutput = z.object({
  at: z.iso.datetime(),
  address: z.string(),
  method: z.string(),
  path: z.string(),
  status: z.number(),
  user: z.string().nullable(),
  userAgent: z.string().nullable(),
  mac: z.string().nullable(),
  outcome: z.enum(requestOutcomes),
  reason: z.string(),
});

/** The phones' access log, newest first. */
export const listRequests = tenantVerb({
  permission: "request:read",
  kind: "query",
  input: listRequestsInput,
  async run({ tx, input }) {
    const after = input.cursor ? decodeTimeCursor(input.cursor) : null;
    const rows = await tx
      .select()
      .from(phoneRequests)
      .where(
        and(
          input.mac ? eq(phoneRequests.mac, input.mac) : undefined,
          input.outcome ? eq(phoneRequests.outcome, input.outcome) : undefined,
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
    return {
      items: page.items.map(({ username, tenantId: _tenant, deviceId: _device, ...row }) => ({
        ...row,
        user: username,
      })),
      nextCursor: page.nextCursor,
    };
  },
});
