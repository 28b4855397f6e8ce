"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";

/** Enable, Disable and Delete, each for one of many: what it answers is that row's result in words. */
export function useChanging(tenant: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: trpc.devices.pathKey() });
  const update = useMutation(trpc.devices.update.mutationOptions({ onSuccess }));
  const remove = useMutation(trpc.devices.delete.mutationOptions({ onSuccess }));
  const enabling = (enabled: boolean, words: string) => async (mac: string) => {
    await update.mutateAsync({ tenant, mac, enabled });
    return words;
  };
  return {
    enable: enabling(true, "Enabled."),
    disable: enabling(false, "Disabled."),
    remove: async (mac: string) => {
      const { registration } = await remove.mutateAsync({ tenant, mac });
      return registration ? "Being deregistered; it is deleted when that is done." : "Deleted.";
    },
  };
}
