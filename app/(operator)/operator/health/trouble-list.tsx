"use client";
import { CircleCheck } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Status } from "@/app/_ui/badge";
import { LinkButton } from "@/app/_ui/link-button";
import { Time } from "@/app/_ui/time";
import type { Health, Trouble } from "./health-words";

/** Each trouble with since when, and what to do about it. */
export function TroubleList({ troubles }: { troubles: readonly Trouble[] }) {
  const t = useTranslations("health.troubles");
  const say = useSay();
  return (
    <ul aria-label={t("label")} className="divide-y divide-line rounded-md border border-line bg-surface">
      {troubles.map(({ id, tone, what, since, todo, link }) => (
        <li key={id} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
          <div className="flex min-w-0 flex-1 basis-72 gap-3 text-table">
            <Status tone={tone} className="mt-0.5 shrink-0 self-start">
              <span className="sr-only">{t(tone === "failed" ? "needs" : "mayPass")}</span>
            </Status>
            <div className="min-w-0">
              <p className="font-medium">{say(what)}</p>
              <p className="mt-0.5 text-ink-2">
                {since && (
                  <span className="text-ink-3">
                    {t.rich("since", { time: () => <Time at={since} as="exact" /> })}{" "}
                  </span>
                )}
                {say(todo)}
              </p>
            </div>
          </div>
          {link && (
            <LinkButton href={link.href} size="small" className="max-sm:ml-8">
              {say(link.label)}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The green line, with what it rests on. */
export function AllWell({ health: { figures } }: { health: Health }) {
  const t = useTranslations("health");
  return (
    <div className="flex gap-3 rounded-md border border-proven-line bg-proven-soft px-4 py-3">
      <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-proven-mark" />
      <div className="text-table">
        <p className="font-medium text-proven">{t("well.title")}</p>
        <p className="mt-0.5 text-ink-2">
          {t("well.database", {
            answer: t("ms", { ms: figures.databaseMs }),
            worker: figures.runner ? "embedded" : "inngest",
            unsent: figures.outbox.unsent,
          })}
        </p>
      </div>
    </div>
  );
}
