import { cron } from "inngest";
import { inngest } from "@/server/inngest/client";
import { accountsToSweep, sweepAccount } from "@/server/registrations/sweep";

/** Every hour: what the services list against what we hold, one step an account. */
export const sweepRegistrations = () =>
  inngest().createFunction(
    {
      id: "sweep-registrations",
      name: "Compare what the redirect services list with what is held here",
      retries: 3,
      triggers: [cron("17 * * * *")],
    },
    async ({ step }) => {
      const accounts = await step.run("list-accounts", accountsToSweep);
      let drifted = 0;
      for (const accountId of accounts) {
        drifted += (await step.run(`sweep-${accountId}`, () => sweepAccount(accountId))).drifted;
      }
      return { accounts: accounts.length, drifted };
    },
  );
