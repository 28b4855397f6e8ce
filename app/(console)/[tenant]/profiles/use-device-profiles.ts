"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { toast } from "@/app/_ui/toast";

type Ref = { id: string; name: string };

/** A device's profiles, and a way to give it others: each change is saved at once, one after the other. */
export function useDeviceProfiles(tenant: string, mac: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const query = useQuery(trpc.devices.profiles.queryOptions({ tenant, mac }));
  /** What was asked for last and is not saved yet. */
  const [wanted, setWanted] = useState<readonly Ref[]>();
  const asked = useRef(0);
  const set = useMutation({
    ...trpc.devices.setProfiles.mutationOptions(),
    scope: { id: `profiles of ${mac}` },
  });
  return {
    query,
    profiles: wanted ?? query.data?.profiles ?? [],
    async change(next: readonly Ref[]) {
      asked.current += 1;
      const turn = asked.current;
      setWanted(next);
      try {
        await set.mutateAsync({ tenant, mac, profiles: next.map(({ id }) => id) });
      } catch (error) {
        toast.error(error);
      }
      if (turn !== asked.current) return;
      await queries.invalidateQueries({ queryKey: trpc.devices.pathKey() });
      void queries.invalidateQueries({ queryKey: trpc.profiles.pathKey() });
      if (turn === asked.current) setWanted(undefined);
    },
  };
}
