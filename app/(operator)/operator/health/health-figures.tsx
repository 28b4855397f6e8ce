import { DescriptionList, type Fact } from "@/app/_ui/description-list";
import { Time } from "@/app/_ui/time";
import { type Health, inMs } from "./health-words";

const number = (value: number) => value.toLocaleString("en-GB");
const oldest = (at: Date | null) =>
  at && (
    <>
      , the oldest <Time at={at} />
    </>
  );

/** The figures behind the words. */
export function HealthFigures({ figures }: { figures: Health["figures"] }) {
  const { runner, inngest, outbox, log, migrations } = figures;
  const carriedOut: Fact[] = runner
    ? [
        {
          term: "Worker",
          value: runner.aliveAt ? (
            <>
              Embedded runner, heard of <Time at={runner.aliveAt} />
            </>
          ) : (
            "Embedded runner, never heard of"
          ),
        },
        {
          term: "Durable runs",
          value: `${number(runner.queued)} queued, ${number(runner.running)} running, ${number(runner.completed)} completed, ${number(runner.failed)} failed`,
          help: "Of the last seven days. A run that failed left its reason on the device.",
        },
        {
          term: "Events to look at",
          value: (
            <>
              {number(runner.unroutedEvents)}
              {oldest(runner.oldestUnroutedAt)}
            </>
          ),
        },
      ]
    : [
        {
          term: "Durable functions",
          value: `Inngest server at ${inngest}`,
          help: "Its own console shows the runs.",
        },
      ];
  const facts: Fact[] = [
    {
      term: "Database",
      value: `${figures.embedded ? "Embedded PostgreSQL" : "PostgreSQL"} ${figures.version.split(" ")[0]}, answers in ${inMs(figures.databaseMs)}`,
      help: figures.embedded ? "It runs within Offhook, beside its data." : "From DATABASE_URL.",
    },
    { term: "Migrations", value: `${number(migrations.applied)} of ${number(migrations.known)} applied` },
    ...carriedOut,
    {
      term: "Promised events",
      value: (
        <>
          {outbox.unsent === 0 ? "None waits to be sent" : `${number(outbox.unsent)} to be sent`}
          {oldest(outbox.oldestAt)}
        </>
      ),
    },
    ...(log
      ? [
          {
            term: "Phones’ access log",
            value: `${number(log.backlog)} to be written, ${number(log.dropped)} dropped`,
            help: (
              <>
                Of this process, which started <Time at={figures.processSince} />.
              </>
            ),
          },
        ]
      : []),
    { term: "Failed in the last day", value: number(figures.failures.count) },
  ];
  return <DescriptionList facts={facts} />;
}
