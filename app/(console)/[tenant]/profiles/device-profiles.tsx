"use client";
import { useTranslations } from "use-intl/react";
import { Section } from "@/app/_ui/section";
import { Skeleton } from "@/app/_ui/skeleton";
import { LoadFailed } from "../configuration/load-failed";
import { OrderedProfiles } from "./ordered-profiles";
import { useDeviceProfiles } from "./use-device-profiles";
import { WonSettings } from "./won-settings";

type Props = { tenant: string; mac: string; mayWrite: boolean };

/** A device's profiles in order, and of each phone setting what the phone gets and which layer that is from. */
export function DeviceProfiles({ tenant, mac, mayWrite }: Props) {
  const t = useTranslations("profiles.device");
  const { query, profiles, change } = useDeviceProfiles(tenant, mac);
  return (
    <div className="mt-8">
      <Section title={t("title")} help={t("help")}>
        {query.isPending && <Skeleton className="w-40" />}
        {query.isError && !query.data && <LoadFailed error={query.error} retry={() => query.refetch()} />}
        {query.data && (
          <div className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <OrderedProfiles tenant={tenant} profiles={profiles} mayWrite={mayWrite} onChange={change} />
            <WonSettings tenant={tenant} layers={query.data} />
          </div>
        )}
      </Section>
    </div>
  );
}
