import { tenantVerb } from "@/server/verb";
import { judgeRows } from "./judge-rows";
import { roomInPlan } from "./plan-room";
import { checkManyInput } from "./schema";

/** The dry run of adding many: what would come of each row. Nothing is changed. */
export const checkMany = tenantVerb({
  permission: "device:write",
  kind: "query",
  input: checkManyInput,
  async run({ ctx, tx, input }) {
    const room = await roomInPlan(tx, ctx.tenant, "look");
    const judged = await judgeRows(tx, ctx.tenant, input, room);
    return {
      items: judged.map(({ device, ...row }) => ({ ...row, model: device?.model ?? null })),
      /** How many more devices the plan allows, null without a limit. */
      room: Number.isFinite(room) ? room : null,
    };
  },
});
