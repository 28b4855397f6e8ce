"use client";
import { useTranslations } from "use-intl/react";
import { DescriptionList, type Fact } from "@/app/_ui/description-list";
import { Time } from "@/app/_ui/time";
import type { Health } from "./health-words";

type Figures = Health["figures"];

/** The figures behind the words. */
export const HealthFigures = ({ figures }: { figures: Figures }) => (
  <DescriptionList
    facts={[
      ...useDatabaseFacts(figures),
      ...useWorkerFacts(figures),
      ...useOutboxFacts(figures),
      ...useLogFacts(figures),
    ]}
  />
);

function useDatabaseFacts({ embedded, version, databaseMs, migrations }: Figures): Fact[] {
  const t = useTranslations("health");
  return [
    {
      term: t("figures.database"),
      value: t("figures.databaseValue", {
        embedded: embedded ? "yes" : "no",
        version: version.split(" ")[0] ?? "",
        answer: t("ms", { ms: databaseMs }),
      }),
      help: t(embedded ? "figures.embeddedHelp" : "figures.ownHelp"),
    },
    { term: t("figures.migrations"), value: t("figures.migrationsValue", migrations) },
  ];
}

function useWorkerFacts({ runner, inngest }: Figures): Fact[] {
  const t = useTranslations("health.figures");
  if (!runner) {
    const value = t("inngest", { address: inngest ?? "" });
    return [{ term: t("functions"), value, help: t("inngestHelp") }];
  }
  const { aliveAt, queued, running, completed, failed, unroutedEvents: count, oldestUnroutedAt } = runner;
  return [
    {
      term: t("worker"),
      value: aliveAt ? t.rich("alive", { time: () => <Time at={aliveAt} /> }) : t("neverAlive"),
    },
    {
      term: t("runs"),
      value: t("runsValue", { queued, running, completed, failed }),
      help: t("runsHelp"),
    },
    {
      term: t("events"),
      value: oldestUnroutedAt
        ? t.rich("countOldest", { count, time: () => <Time at={oldestUnroutedAt} /> })
        : t("count", { count }),
    },
  ];
}

function useOutboxFacts({ outbox: { unsent, oldestAt } }: Figures): Fact[] {
  const t = useTranslations("health.figures");
  const value = oldestAt
    ? t.rich("unsentOldest", { unsent, time: () => <Time at={oldestAt} /> })
    : t("unsent", { unsent });
  return [{ term: t("outbox"), value }];
}

function useLogFacts({ log, processSince, failures }: Figures): Fact[] {
  const t = useTranslations("health.figures");
  const failed = { term: t("failures"), value: t("count", { count: failures.count }) };
  if (!log) return [failed];
  return [
    {
      term: t("log"),
      value: t("logValue", { backlog: log.backlog, dropped: log.dropped }),
      help: t.rich("logHelp", { time: () => <Time at={processSince} /> }),
    },
    failed,
  ];
}
