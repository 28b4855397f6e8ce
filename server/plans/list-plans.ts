import { and, asc, eq, gt, or } from "drizzle-orm";
import { plans } from "@/db/schema/tenants";
import { decodeCursor, pageOf } from "@/server/page";
import { operatorVerb } from "@/server/verb";
import { planColumns } from "./queries";
import { listPlansInput } from "./schema";

/** Every plan by name, with how many tenants have it. */
export const listPlans = operatorVerb({
  permission: "plan:read",
  kind: "query",
  input: listPlansInput,
  async run({ tx, input }) {
    const after = input.cursor ? decodeCursor(input.cursor) : null;
    const rows = await tx
      .select(planColumns)
      .from(plans)
      .where(
        after
          ? or(gt(plans.name, after[0]), and(eq(plans.name, after[0]), gt(plans.id, after[1])))
          : undefined,
      )
      .orderBy(asc(plans.name), asc(plans.id))
      .limit(input.limit + 1);
    const { items, nextCursor } = pageOf(rows, input.limit, (row) => [row.name, row.id]);
    return { items: items.map(({ id: _, ...plan }) => plan), nextCursor };
  },
});
