"use client";
import type { UseMutationResult } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { Called } from "@/app/_components/called";
import { useSay } from "@/app/_i18n/provider";
import { Status, type Tone } from "@/app/_ui/badge";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";
import { Section } from "@/app/_ui/section";
import { Spinner } from "@/app/_ui/spinner";
import { Time } from "@/app/_ui/time";
import type { Booted } from "./types";

type Props = {
  boot: Pick<
    UseMutationResult<Booted, unknown, never, unknown>,
    "data" | "error" | "isPending" | "isIdle" | "submittedAt"
  >;
};

const toneOf = (status: number | null): Tone =>
  status === null || status >= 400 ? (status === 401 ? "idle" : "failed") : "proven";

/** What the virtual phone did, request by request, and what it would register in the end. */
export function VirtualPhone({ boot }: Props) {
  const t = useTranslations("device.virtual");
  const say = useSay();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (boot.submittedAt) panel.current?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }, [boot.submittedAt]);
  if (boot.isIdle) return null;
  return (
    <div ref={panel} className="mt-8 scroll-my-4">
      <Section title={t("title")} help={t("help")}>
        <div className="rounded-md border border-line bg-surface" aria-busy={boot.isPending}>
          <ol aria-label={t("steps")}>
            {(boot.isPending ? [] : (boot.data?.steps ?? [])).map((step, index) => (
              <li
                key={`${step.at.getTime()} ${step.path} ${step.status}`}
                className="grid grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-x-2 border-line border-b px-3 py-2 text-table sm:grid-cols-[20px_minmax(0,1fr)_56px_minmax(0,38%)]"
              >
                <span className="text-ink-3">{index + 1}</span>
                <Called method={step.method} path={step.path} />
                <Status tone={toneOf(step.status)}>{step.status ?? "-"}</Status>
                <span className="text-ink-2 max-sm:col-span-2 max-sm:col-start-2">{say(step.words)}</span>
              </li>
            ))}
          </ol>
          <div aria-live="polite" className="px-3 py-2.5 text-table">
            {boot.isPending && (
              <span className="flex items-center gap-2 text-ink-2">
                <Spinner /> {t("booting")}
              </span>
            )}
            {boot.error !== null && !boot.isPending && (
              <Callout tone="fail" silent>
                {say(describeError(boot.error).message)}
              </Callout>
            )}
            {boot.data && !boot.isPending && (
              <span className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <Status tone={boot.data.ok ? "proven" : "failed"} className="font-medium">
                  {say(boot.data.words)}
                </Status>
                <Time at={new Date(boot.submittedAt)} as="exact" className="text-ink-3" />
              </span>
            )}
          </div>
        </div>
      </Section>
    </div>
  );
}
