"use client";
import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Status } from "./badge";
import { type BulkJob, countJob } from "./bulk-job";
import { BulkResult } from "./bulk-result";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { LiveRegion } from "./visually-hidden";

export type BulkAction = {
  label: string;
  onRun: () => void;
  icon?: ReactNode;
  /** The first one is primary unless it is a danger. */
  danger?: boolean;
  hint?: string;
};

type Props = {
  /** How many are chosen. 0 and no job: no bar. */
  count: number;
  noun: { one: string; many: string };
  actions: readonly BulkAction[];
  onClear: () => void;
  /** A running or finished action, from `useBulkRun` or told by the server. */
  job?: BulkJob | null;
  onCancel?: () => void;
  onRetry?: (ids: readonly string[]) => void;
  onClose?: () => void;
};

/** One bar at the bottom: what is chosen and what can be done, then how it goes, then what came of it. */
export function BulkBar({ count, noun, actions, onClear, job, onCancel, onRetry, onClose }: Props) {
  const t = useTranslations("ui.bulk");
  const [open, setOpen] = useState(false);
  if (!job && count === 0) return null;
  const words = t("counted", { count, noun: count === 1 ? noun.one : noun.many });
  return (
    <>
      <section
        aria-label={job ? job.label : t("chosen", { things: words })}
        className="fixed inset-x-2 bottom-2 z-30 mx-auto w-fit max-w-[calc(100vw-16px)] animate-rise overflow-hidden rounded-lg border border-line-strong bg-raised shadow-modal sm:bottom-5"
      >
        {job ? (
          <Progress job={job} onCancel={onCancel} onOpen={() => setOpen(true)} onClose={onClose} />
        ) : (
          <div className="flex flex-wrap items-center gap-1.5 p-1.5">
            <IconButton label={t("none")} hint="escape" side="top" icon={<X />} onClick={onClear} />
            <span className="mr-3 font-medium text-table">{words}</span>
            {actions.map(({ label, onRun, icon, danger, hint }, index) => (
              <Button
                key={label}
                icon={icon}
                hint={hint}
                variant={danger ? "danger" : index === 0 ? "primary" : "default"}
                onClick={onRun}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
      </section>
      {job && <BulkResult job={job} open={open} onOpenChange={setOpen} onRetry={onRetry} />}
    </>
  );
}

type ProgressProps = { job: BulkJob; onCancel?: () => void; onOpen: () => void; onClose?: () => void };

function Progress({ job, onCancel, onOpen, onClose }: ProgressProps) {
  const t = useTranslations("ui.bulk");
  const { total, done, failed, waiting, running, cancelled, ended } = countJob(job);
  const share = (part: number) => `${(part / Math.max(total, 1)) * 100}%`;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5 pr-1.5 pl-3 text-table">
        <span className="font-medium">
          {t("progress", { action: job.label, ended: done + failed, total })}
        </span>
        <span className="flex gap-3">
          <Status tone="proven">{t("done", { count: done })}</Status>
          {failed > 0 && <Status tone="failed">{t("failed", { count: failed })}</Status>}
          {waiting + running > 0 && (
            <Status tone="waiting">{t("waiting", { count: waiting + running })}</Status>
          )}
          {cancelled > 0 && <Status tone="idle">{t("cancelled", { count: cancelled })}</Status>}
        </span>
        <span className="flex gap-1.5">
          <Button variant={ended && failed > 0 ? "primary" : "default"} onClick={onOpen}>
            {t("results")}
          </Button>
          {!ended && onCancel && (
            <Button variant="quiet" onClick={onCancel} disabled={waiting === 0}>
              {t("cancelRest")}
            </Button>
          )}
          {ended && onClose && <IconButton label={t("close")} side="top" icon={<X />} onClick={onClose} />}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={job.label}
        aria-valuenow={total - waiting - running}
        aria-valuemin={0}
        aria-valuemax={total}
        className="flex h-[3px] bg-press"
      >
        <span className="bg-proven-mark transition-[width]" style={{ width: share(done) }} />
        <span className="bg-fail-mark transition-[width]" style={{ width: share(failed) }} />
        <span className="hatch" style={{ width: share(cancelled) }} />
      </div>
      <LiveRegion>{ended ? t("ended", { action: job.label, done, failed, cancelled }) : ""}</LiveRegion>
    </>
  );
}
