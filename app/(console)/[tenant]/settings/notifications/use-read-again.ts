import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";

/** Reads the targets and what they were told again: something was changed or sent. */
export function useReadAgain(slug: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: trpc.notifications.targets.queryKey({ tenant: slug }) }),
      queries.invalidateQueries({ queryKey: trpc.notifications.deliveries.pathKey() }),
    ]);
}
