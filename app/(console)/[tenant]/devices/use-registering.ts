"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { DeviceStatus } from "@/server/devices/list-choices";
import { type DeviceWords, waitingSentence } from "./status";
import { useWords } from "./use-words";

type Registration = {
  status: DeviceStatus;
  reason: string | null;
  remedy: string | null;
  nextAttemptAt: Date | null;
};

const LOOK_EVERY_MS = 800;
const LOOK_FOR_MS = 20_000;

/** What became of it, once nothing more happens by itself soon; undefined while it is being worked on. */
function resultOf(words: DeviceWords, found: Registration): string | undefined {
  const { t, say } = words;
  const { status, reason, remedy, nextAttemptAt } = found;
  if (status === "failed")
    throw new Error(
      [reason ?? t("bulk.itFailed"), remedy].flatMap((one) => (one ? [say(one)] : [])).join(" "),
    );
  if (status === "registered") return t("bulk.registered");
  if (status === "none") return t("bulk.deregistered");
  return nextAttemptAt
    ? t("bulk.goesOn", { waiting: waitingSentence(words, reason, nextAttemptAt) })
    : undefined;
}

/** Register and Deregister, and the same with waiting for what comes of it, for many. */
export function useRegistering(tenant: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const words = useWords();
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
      const result = resultOf(words, found);
      if (result !== undefined) return result;
      if (Date.now() > until) return words.t("bulk.inQueue");
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
