import type { inferRouterOutputs } from "@trpc/server";
import { type QueueShow, queueShows } from "@/server/registrations/queue-schema";
import type { AppRouter } from "@/server/trpc/root";

type QueuePage = inferRouterOutputs<AppRouter>["queues"]["list"];
export type Queue = QueuePage["items"][number];
export type QueueFilters = { query: string; show: QueueShow };

/** What the address asks for; what it does not know is all. */
export const readQueueFilters = (search: URLSearchParams): QueueFilters => ({
  query: search.get("q")?.slice(0, 100) ?? "",
  show: queueShows.find((show) => show === search.get("show")) ?? "all",
});

/** How the list is asked for, the same on the server and in the browser. */
export const queuePages = {
  input: ({ query, show }: QueueFilters) => ({ query: query || undefined, show, limit: 100 }),
  options: { getNextPageParam: ({ nextCursor }: QueuePage) => nextCursor },
};
