"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { Skeleton } from "@/app/_ui/skeleton";
import { Time } from "@/app/_ui/time";
import { LiveRegion } from "@/app/_ui/visually-hidden";
import { HealthFigures } from "./health-figures";
import { healthState } from "./health-words";
import { AllWell, TroubleList } from "./trouble-list";

const LIVE_MS = 10_000;

/** What is wrong with the installation, since when, and what to do; the figures behind it. */
export function HealthPage() {
  const trpc = useTRPC();
  const health = useQuery(trpc.health.read.queryOptions({}, { refetchInterval: LIVE_MS }));
  const { data } = health;
  return (
    <Page kind="reading">
      <PageHeader
        title="Health"
        state={
          data ? (
            <>
              {healthState(data.troubles)} Looked at <Time at={data.figures.at} />.
            </>
          ) : (
            "What is wrong with this installation, since when, and what to do."
          )
        }
      />
      <LiveRegion>{data ? healthState(data.troubles) : ""}</LiveRegion>
      {health.isError && (
        <div className="mb-4">
          <Callout
            tone="fail"
            title="The database, or this server, does not answer"
            action={
              <Button size="small" onClick={() => void health.refetch()}>
                Try again
              </Button>
            }
          >
            {describeError(health.error).message}
            {data && " What stands below is what was last known."}
          </Callout>
        </div>
      )}
      {data &&
        (data.troubles.length > 0 ? <TroubleList troubles={data.troubles} /> : <AllWell health={data} />)}
      {data && (
        <Section title="Figures">
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
