"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { DeviceStatus } from "@/server/devices/schema";
import { waitingWords } from "@/server/registrations/words";

type Registration = {
  status: DeviceStatus;
  reason: string | null;
  remedy: string | null;
  nextAttemptAt: Date | null;
};

const LOOK_EVERY_MS = 800;
const LOOK_FOR_MS = 20_000;

/** What became of it, once nothing more happens by itself soon; undefined while it is being worked on. */
function resultOf(found: Registration): string | undefined {
  const { status, reason, remedy, nextAttemptAt } = found;
  if (status === "failed") throw new Error([reason ?? "It failed.", remedy].filter(Boolean).join(" "));
  if (status === "registered") return "Registered.";
  if (status === "none") return "Deregistered.";
  return nextAttemptAt ? `Goes on by itself: ${waitingWords(reason, nextAttemptAt)}.` : undefined;
}

/** Register and Deregister, and the same with waiting for what comes of it, for many. */
export function useRegistering(tenant: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.devices.pathKey() });
  const onSuccess = (found: unknown, { mac }: { mac: string }) => {
    queries.setQueryData(trpc.registrations.get.queryKey({ tenant, mac }), found as never);
    return refresh();
  };
  const register = useMutation(trpc.registrations.register.mutationOptions({ onSuccess }));
  const deregister = useMutation(trpc.registrations.deregister.mutationOptions({ onSuccess }));

  const settled = async (mac: string, first: Registration): Promise<string> => {
    const until = Date.now() + LOOK_FOR_MS;
    for (let found = first; ; ) {
      const result = resultOf(found);
      if (result !== undefined) return result;
      if (Date.now() > until) return "In the queue. Its row shows how it goes on.";
      await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
      found = await queries.fetchQuery(
        trpc.registrations.get.queryOptions({ tenant, mac }, { staleTime: 0 }),
      );
    }
  };

  return {
    register,
    deregister,
    registerAndWait: async (mac: string) => settled(mac, await register.mutateAsync({ tenant, mac })),
    deregisterAndWait: async (mac: string) => settled(mac, await deregister.mutateAsync({ tenant, mac })),
  };
}
