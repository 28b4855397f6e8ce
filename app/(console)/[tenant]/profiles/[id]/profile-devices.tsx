"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { FactTable } from "@/app/_components/fact-table";
import { Mac } from "@/app/_components/mac";
import { useTRPC } from "@/app/_trpc/client";
import { LinkButton } from "@/app/_ui/link-button";
import { Section } from "@/app/_ui/section";
import { Skeleton } from "@/app/_ui/skeleton";
import { LoadFailed } from "../../configuration/load-failed";
import { devicesHref, type Profile } from "../types";
import { devicesInput } from "./devices-input";

/** The first of the devices that have the profile, and the way to all of them. */
export function ProfileDevices({ tenant, profile: { id, devices } }: { tenant: string; profile: Profile }) {
  const t = useTranslations("profiles.devices");
  const list = useQuery(useTRPC().devices.list.queryOptions(devicesInput(tenant, id)));
  return (
    <div className="mt-10">
      <Section
        boxed
        title={t("title")}
        actions={
          <LinkButton size="small" href={devices > 0 ? devicesHref(tenant, id) : `/${tenant}/devices`}>
            {devices > 0 ? t("all", { count: devices }) : t("toList")}
          </LinkButton>
        }
      >
        {list.isPending && <Skeleton className="m-3 w-40" />}
        {list.isError && <LoadFailed error={list.error} retry={() => list.refetch()} />}
        {list.data && (
          <FactTable
            label={t("title")}
            rows={list.data.items}
            rowKey={({ mac }) => mac}
            none={t("none")}
            columns={[
              {
                header: t("name"),
                cell: ({ mac, name }) => (
                  <Link href={`/${tenant}/devices/${mac}`} className="rounded-sm hover:text-accent">
                    {name}
                  </Link>
                ),
              },
              { header: t("mac"), width: "160px", cell: ({ mac }) => <Mac mac={mac} /> },
              {
                header: t("extension"),
                width: "110px",
                named: true,
                cell: ({ extension }) => extension,
              },
            ]}
          />
        )}
      </Section>
    </div>
  );
}
