import type { inferRouterOutputs } from "@trpc/server";
import type { Translate } from "@/app/_i18n/types";
import type { Tone } from "@/app/_ui/badge";
import type { AppRouter } from "@/server/trpc/root";

export type Redirects = inferRouterOutputs<AppRouter>["redirects"]["list"];
export type Account = Redirects["items"][number];
type Words = Translate<"configuration.state">;

/** How a redirect account stands: a mark and a few words, the same in the list and on its own page. */
export function accountState(t: Words, account: Account | undefined): { tone: Tone; words: string } {
  if (!account) return { tone: "idle", words: t("notSetUp") };
  if (account.testOk === null) return { tone: "waiting", words: t("notTested") };
  if (!account.testOk) return { tone: "failed", words: t("testFailed") };
  return {
    tone: "proven",
    words: account.company === null ? t("connectedUnnamed") : t("connected", { company: account.company }),
  };
}

/** One sentence for the header of the list. */
export function configurationState(t: Words, { keptByOperator, services, items }: Redirects): string {
  if (keptByOperator) return t("keptByOperator");
  const failed = items.filter((account) => account.testOk === false).length;
  const connected = items.filter((account) => account.testOk === true).length;
  if (failed > 0) return t("someFailed");
  if (items.length === 0) return t("noKey");
  if (connected < items.length) return t("someUntested");
  return t("connectedOf", { connected, services: services.length });
}

/** The same for the master tenant, whose account counts in master mode only. */
export function masterState(t: Words, { mode, items }: Redirects): string {
  if (mode === "per_tenant") return t("master.unused");
  if (mode === "off") return t("master.off");
  return items.length === 0 ? t("master.noKey") : t("master.used");
}
