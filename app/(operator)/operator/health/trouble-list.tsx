import { CircleCheck } from "lucide-react";
import { Status } from "@/app/_ui/badge";
import { LinkButton } from "@/app/_ui/button";
import { Time } from "@/app/_ui/time";
import { type Health, inMs, type Trouble } from "./health-words";

const number = (value: number) => value.toLocaleString("en-GB");

/** Each trouble with since when, and what to do about it. */
export const TroubleList = ({ troubles }: { troubles: readonly Trouble[] }) => (
  <ul aria-label="What is wrong" className="divide-y divide-line rounded-md border border-line bg-surface">
    {troubles.map(({ id, tone, what, since, todo, link }) => (
      <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
        <div className="flex min-w-0 flex-1 basis-72 gap-3 text-table">
          <Status tone={tone} className="mt-0.5 shrink-0 self-start">
            <span className="sr-only">{tone === "failed" ? "Needs somebody:" : "May pass:"}</span>
          </Status>
          <div className="min-w-0">
            <p className="font-medium">{what}</p>
            <p className="mt-0.5 text-ink-2">
              {since && (
                <span className="text-ink-3">
                  Since <Time at={since} as="exact" />.{" "}
                </span>
              )}
              {todo}
            </p>
          </div>
        </div>
        {link && (
          <LinkButton href={link.href} size="small" className="max-sm:ml-8">
            {link.label}
          </LinkButton>
        )}
      </li>
    ))}
  </ul>
);

/** The green line, with what it rests on. */
export const AllWell = ({ health: { figures } }: { health: Health }) => (
  <div className="flex gap-3 rounded-md border border-proven-line bg-proven-soft px-4 py-3">
    <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-proven-mark" />
    <div className="text-table">
      <p className="font-medium text-proven">Everything works</p>
      <p className="mt-0.5 text-ink-2">
        The database answers in {inMs(figures.databaseMs)},{" "}
        {figures.runner ? "the worker lives" : "an Inngest server carries out the durable functions"},{" "}
        {figures.outbox.unsent === 0
          ? "no event waits to be sent"
          : `${number(figures.outbox.unsent)} just now on the way`}
        , no account is refused, no registration failed in the last day.
      </p>
    </div>
  </div>
);
