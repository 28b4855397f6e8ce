import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/trpc/root";

type PeoplePage = inferRouterOutputs<AppRouter>["people"]["list"];
export type Person = PeoplePage["items"][number];

export const readQuery = (q: string | null) => q?.slice(0, 100) ?? "";

/** How the list is asked for, the same on the server and in the browser. */
export const peoplePages = {
  input: (query: string) => ({ query: query || undefined, limit: 50 }),
  options: { getNextPageParam: ({ nextCursor }: PeoplePage) => nextCursor },
};
