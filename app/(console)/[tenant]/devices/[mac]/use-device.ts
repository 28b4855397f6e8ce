"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { useDeviceEvents } from "@/app/_trpc/use-device-events";
import { toast } from "@/app/_ui/toast";
import { useRegistering } from "../use-registering";
import { requestsInput } from "./requests-input";

/** Everything the device page shows, kept true by itself, and everything that can be done with one device. */
export function useDevice(tenant: string, mac: string) {
  const t = useTranslations("devices.bulk");
  const trpc = useTRPC();
  const queries = useQueryClient();
  useDeviceEvents(tenant);
  const device = useQuery(trpc.devices.get.queryOptions({ tenant, mac }));
  const registration = useQuery(trpc.registrations.get.queryOptions({ tenant, mac }));
  const requests = useQuery(trpc.requests.list.queryOptions(requestsInput(tenant, mac)));
  const refresh = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: trpc.devices.pathKey() }),
      queries.invalidateQueries({ queryKey: trpc.registrations.pathKey() }),
      queries.invalidateQueries({ queryKey: trpc.requests.pathKey() }),
    ]);
  };
  const { register, deregister } = useRegistering(tenant);
  const boot = useMutation(trpc.devices.bootVirtual.mutationOptions({ onSettled: refresh }));
  const update = useMutation(trpc.devices.update.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(trpc.devices.delete.mutationOptions());
  const onError = (error: unknown) => toast.error(error);

  return {
    device,
    registration,
    requests,
    boot,
    remove,
    registering: register.isPending,
    register: () => register.mutate({ tenant, mac }, { onError }),
    deregister: () => deregister.mutateAsync({ tenant, mac }),
    bootVirtual: () => boot.mutate({ tenant, mac }),
    enable: (enabled: boolean) =>
      update.mutate(
        { tenant, mac, enabled },
        { onError, onSuccess: () => toast.done(enabled ? t("enabled") : t("disabled")) },
      ),
  };
}
export type DeviceUse = ReturnType<typeof useDevice>;
