import type { inferRouterOutputs } from "@trpc/server";
import type { Tone } from "@/app/_ui/badge";
import type { AppRouter } from "@/server/trpc/root";

export type Redirects = inferRouterOutputs<AppRouter>["redirects"]["list"];
export type Account = Redirects["items"][number];

/** How a redirect account stands: a mark and a few words, the same in the list and on its own page. */
export function accountState(account: Account | undefined): { tone: Tone; words: string } {
  if (!account) return { tone: "idle", words: "Not set up" };
  if (account.testOk === null) return { tone: "waiting", words: "Saved, not tested" };
  if (!account.testOk) return { tone: "failed", words: "Last test failed" };
  return { tone: "proven", words: `Connected to company ${account.company ?? "without a name"}` };
}

/** One sentence for the header of the list. */
export function configurationState({ keptByOperator, services, items }: Redirects): string {
  if (keptByOperator) return "The operator keeps the redirect account for all tenants.";
  const failed = items.filter((account) => account.testOk === false).length;
  const connected = items.filter((account) => account.testOk === true).length;
  if (failed > 0) return "The last test of a key failed: phones cannot be registered with it.";
  if (items.length === 0) return "No key is entered yet, so no phone can be registered.";
  if (connected < items.length) return "A key is saved but not tested yet.";
  return `Connected to ${connected} of ${services.length} redirect ${services.length === 1 ? "service" : "services"}.`;
}

/** The same for the master tenant, whose account counts in master mode only. */
export function masterState({ mode, items }: Redirects): string {
  if (mode === "per_tenant") return "In Per Tenant mode this account is not used: each tenant has its own.";
  if (mode === "off") return "Touchless provisioning is off: this account waits until Master mode is chosen.";
  if (items.length === 0)
    return "Master mode is on, and no key is entered: no phone of any tenant can be registered.";
  return "The phones of all tenants are registered with this account.";
}
