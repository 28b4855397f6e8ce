import "server-only";
import { dehydrate, type FetchQueryOptions, HydrationBoundary, type QueryKey } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache, type ReactNode } from "react";
import { ASKED_HEADER, pageAsked } from "@/server/auth/asked-page";
import { currentWho } from "@/server/auth/current";
import { newsPosition } from "@/server/events/screen-events";
import { appRouter } from "@/server/trpc/root";
import { NewsProvider } from "./news";
import { makeQueryClient } from "./query-client";

/** Where the news stood before this page read anything: its event stream goes on from there. */
const news = cache(newsPosition);

const queryClient = cache(makeQueryClient);

/** The page's answers. What is fetched into it is older than the news that the page then hears. */
export async function getQueryClient() {
  await news();
  return queryClient();
}

/** Who is signed in, asked once a request. */
export const getWho = cache(currentWho);

/** Who is signed in; anybody else goes to the sign-in page, and from there to what was asked. */
export async function requireWho() {
  const who = await getWho();
  if (who) return who;
  const asked = pageAsked((await headers()).get(ASKED_HEADER));
  redirect(asked ? `/sign-in?next=${encodeURIComponent(asked)}` : "/sign-in");
}

/** The same options as `useTRPC()`, carried out in this process. */
export const trpc = createTRPCOptionsProxy({
  ctx: async () => ({ who: await getWho() }),
  router: appRouter,
  queryClient,
});

/** What the options of different verbs have in common; each fits the query client, together they fit no type of it. */
type Prefetchable = { queryKey: QueryKey; queryFn?: unknown };

/** Fetches for the page that is being rendered; the client component finds it there. Never throws: it shows the error. */
export async function prefetch(...queries: Prefetchable[]): Promise<void> {
  const client = await getQueryClient();
  await Promise.all(queries.map((query) => client.prefetchQuery(query as FetchQueryOptions)));
}

/** Hands what was prefetched to the client components inside. */
export async function HydrateClient({ children }: { children: ReactNode }) {
  return (
    <NewsProvider position={await news()}>
      <HydrationBoundary state={dehydrate(queryClient())}>{children}</HydrationBoundary>
    </NewsProvider>
  );
}
