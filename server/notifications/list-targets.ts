import { z } from "zod";
import { tenantVerb } from "@/server/verb";
import { targetsFor } from "./read-targets";

/** Where this tenant wants to be told, and what came of the latest message to each. */
export const listTargets = tenantVerb({
  permission: "notification:read",
  kind: "query",
  input: z.object({}),
  run: async ({ ctx, tx }) => ({ items: await targetsFor(ctx, tx) }),
});
