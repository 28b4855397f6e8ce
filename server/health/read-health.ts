import { z } from "zod";
import { operatorVerb } from "@/server/verb";
import { healthFacts } from "./facts";
import { troublesOf } from "./troubles";

/** How the installation stands: what is wrong, since when and what to do, and the figures behind it. */
export const readHealth = operatorVerb({
  permission: "health:read",
  kind: "query",
  input: z.object({}),
  async run({ tx }) {
    const facts = await healthFacts(tx);
    const { accounts: _, ...figures } = facts;
    return { troubles: troublesOf(facts), figures };
  },
});
