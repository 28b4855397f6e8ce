"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { toast } from "@/app/_ui/toast";
import { useRegistering } from "../use-registering";

/** How far the tenant has come, kept true by itself, and what its steps do. */
export function useChecklist(tenant: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const query = useQuery(trpc.devices.checklist.queryOptions({ tenant }));
  const progress = query.data;
  // Once all is done the server looks for no device any more; the one that did it is still shown.
  const [device, setDevice] = useState(progress?.device ?? null);
  useEffect(() => {
    if (progress?.device) setDevice(progress.device);
  }, [progress?.device]);
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.devices.pathKey() });
  const onError = (error: unknown) => toast.error(error);
  const { register } = useRegistering(tenant);
  const test = useMutation(trpc.redirects.test.mutationOptions({ onSettled: refresh, onError }));
  const boot = useMutation(trpc.devices.bootVirtual.mutationOptions({ onSettled: refresh, onError }));
  return {
    progress,
    device: progress?.device ?? device,
    testing: test.isPending,
    test: () => test.mutate({ tenant, vendor: progress?.account?.vendor ?? "snom" }),
    registering: register.isPending,
    register: (mac: string) => register.mutate({ tenant, mac }, { onError }),
    booting: boot.isPending,
    booted: boot.data,
    boot: (mac: string) => boot.mutate({ tenant, mac }),
  };
}
export type ChecklistUse = ReturnType<typeof useChecklist>;
