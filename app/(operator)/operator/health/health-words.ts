import type { inferRouterOutputs } from "@trpc/server";
import type { Translate } from "@/app/_i18n/types";
import type { AppRouter } from "@/server/trpc/root";

export type Health = inferRouterOutputs<AppRouter>["health"]["read"];
export type Trouble = Health["troubles"][number];

/** One sentence on all of it. */
export function healthState(t: Translate<"health">, troubles: readonly Trouble[]): string {
  const failed = troubles.filter(({ tone }) => tone === "failed").length;
  return t("state", { failed, waiting: troubles.length - failed });
}
