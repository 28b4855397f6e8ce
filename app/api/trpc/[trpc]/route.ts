import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { currentWho } from "@/server/auth/current";
import { sameOrigin } from "@/server/auth/same-origin";
import { appRouter } from "@/server/trpc/root";

const answer = (request: Request) =>
  sameOrigin(request)
    ? fetchRequestHandler({
        endpoint: "/api/trpc",
        req: request,
        router: appRouter,
        createContext: async () => ({ who: await currentWho() }),
      })
    : new Response("This request came from another site.", { status: 403 });

export { answer as GET, answer as POST };
