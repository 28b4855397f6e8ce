"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { Skeleton } from "@/app/_ui/skeleton";
import { Time } from "@/app/_ui/time";
import { LiveRegion } from "@/app/_ui/visually-hidden";
import { LoadFailed } from "../load-failed";
import { HealthFigures } from "./health-figures";
import { healthState } from "./health-words";
import { AllWell, TroubleList } from "./trouble-list";

const LIVE_MS = 10_000;

/** What is wrong with the installation, since when, and what to do; the figures behind it. */
export function HealthPage() {
  const t = useTranslations("health");
  const trpc = useTRPC();
  const health = useQuery(trpc.health.read.queryOptions({}, { refetchInterval: LIVE_MS }));
  const { data } = health;
  return (
    <Page kind="reading">
      <PageHeader
        title={t("title")}
        state={
          data
            ? t.rich("looked", {
                state: healthState(t, data.troubles),
                time: () => <Time at={data.figures.at} />,
              })
            : t("intro")
        }
      />
      <LiveRegion>{data ? healthState(t, data.troubles) : ""}</LiveRegion>
      {health.isError && (
        <div className="mb-4">
          <LoadFailed title={t("noAnswer")} error={health.error} again={health.refetch}>
            {(reason) => (data ? t("lastKnown", { reason }) : reason)}
          </LoadFailed>
        </div>
      )}
      {data &&
        (data.troubles.length > 0 ? <TroubleList troubles={data.troubles} /> : <AllWell health={data} />)}
      {data && (
        <Section title={t("figures.title")}>
          <HealthFigures figures={data.figures} />
        </Section>
      )}
      {health.isPending && (
        <div className="flex flex-col gap-4 rounded-md border border-line p-4">
          <Skeleton className="w-64" />
          <Skeleton className="w-96" />
          <Skeleton className="w-80" />
        </div>
      )}
    </Page>
  );
}
