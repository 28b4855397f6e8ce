import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/root";

export type Health = inferRouterOutputs<AppRouter>["health"]["read"];
export type Trouble = Health["troubles"][number];

/** One sentence on all of it. */
export function healthState(troubles: readonly Trouble[]): string {
  const failed = troubles.filter(({ tone }) => tone === "failed").length;
  const waiting = troubles.length - failed;
  if (troubles.length === 0) return "Nothing is wrong.";
  const now = failed === 0 ? "" : failed === 1 ? "1 thing needs somebody" : `${failed} things need somebody`;
  const later =
    waiting === 0 ? "" : waiting === 1 ? "1 may pass by itself" : `${waiting} may pass by themselves`;
  return `${[now, later].filter(Boolean).join(", ")}.`;
}

/** "2 ms" */
export const inMs = (ms: number): string => (ms < 1 ? "under 1 ms" : `${ms.toLocaleString("en-GB")} ms`);
