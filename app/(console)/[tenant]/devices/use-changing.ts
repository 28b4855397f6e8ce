"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import type { AssignHow } from "./assign-profile";
import { together } from "./together";

/** Enable, Disable, Delete and Assign, each for one of many: what it answers is that row's result in words. */
export function useChanging(tenant: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const t = useTranslations("devices.bulk");
  const say = useSay();
  const onSuccess = () => queries.invalidateQueries({ queryKey: trpc.devices.pathKey() });
  const update = useMutation(trpc.devices.update.mutationOptions({ onSuccess }));
  const remove = useMutation(trpc.devices.delete.mutationOptions({ onSuccess }));
  const assign = useMutation(
    trpc.profiles.assign.mutationOptions({
      onSuccess: () =>
        Promise.all([onSuccess(), queries.invalidateQueries({ queryKey: trpc.profiles.pathKey() })]),
    }),
  );
  const enabling = (enabled: boolean) => async (mac: string) => {
    await update.mutateAsync({ tenant, mac, enabled });
    return t(enabled ? "enabled" : "disabled");
  };
  return {
    enable: enabling(true),
    disable: enabling(false),
    remove: async (mac: string) => {
      const { registration } = await remove.mutateAsync({ tenant, mac });
      return t(registration ? "deletedLater" : "deleted");
    },
    assignProfile: (profileId: string, how: AssignHow) =>
      together(async (macs) => {
        const { items } = await assign.mutateAsync({ tenant, macs, profileId, how });
        return (mac) => {
          const found = items.find((item) => item.mac === mac);
          if (!found || found.outcome === "not_found") throw new Error(found?.message ?? t("notThere"));
          return say(found.message);
        };
      }),
  };
}
