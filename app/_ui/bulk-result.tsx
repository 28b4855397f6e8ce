"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Status, type Tone } from "./badge";
import { type BulkItem, type BulkItemState, type BulkJob, countJob } from "./bulk-job";
import { Button } from "./button";
import { Checkbox } from "./checkbox";
import { Dialog } from "./dialog";

const tones: Record<BulkItemState, Tone> = {
  waiting: "idle",
  running: "waiting",
  done: "proven",
  failed: "failed",
  cancelled: "idle",
};

type Props = {
  job: BulkJob;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onRetry?: (ids: readonly string[]) => void;
};

/** A result for each thing; can be narrowed to the failures, which can be run again. */
export function BulkResult({ job, open, onOpenChange, onRetry }: Props) {
  const t = useTranslations("ui.bulk");
  const [failuresOnly, setFailuresOnly] = useState(false);
  const { total, done, failed, cancelled, ended } = countJob(job);
  const again = job.items
    .filter(({ state }) => state === "failed" || state === "cancelled")
    .map(({ id }) => id);
  const shown = failuresOnly ? job.items.filter(({ state }) => state === "failed") : job.items;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="wide"
      title={job.label}
      description={t("summary", { done, total, failed, cancelled })}
      footer={
        <>
          <label htmlFor="failures-only" className="mr-auto flex items-center gap-2 text-table">
            <Checkbox
              id="failures-only"
              checked={failuresOnly}
              onCheckedChange={(checked) => setFailuresOnly(checked === true)}
            />
            {t("failuresOnly")}
          </label>
          {onRetry && again.length > 0 && (
            <Button variant="primary" disabled={!ended} onClick={() => onRetry(again)}>
              {t("tryAgain", { count: again.length })}
            </Button>
          )}
        </>
      }
    >
      {shown.length === 0 ? (
        <p className="py-6 text-ink-2 text-table">{t("nothingFailed")}</p>
      ) : (
        <Rows items={shown} />
      )}
    </Dialog>
  );
}

function Rows({ items }: { items: readonly BulkItem[] }) {
  const t = useTranslations("ui.bulk");
  const say = useSay();
  return (
    <table className="w-full text-table">
      <thead>
        <tr className="text-left text-ink-3 text-small">
          <th scope="col" className="border-line border-b py-1.5 pr-3 font-medium">
            {t("name")}
          </th>
          <th scope="col" className="border-line border-b py-1.5 pr-3 font-medium">
            {t("result")}
          </th>
          <th scope="col" className="border-line border-b py-1.5 font-medium max-sm:sr-only">
            {t("why")}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, label, state, message }) => (
          <tr
            key={id}
            className="align-top max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:border-line max-sm:border-b max-sm:py-2"
          >
            <td className="py-2 pr-3 font-medium sm:border-line sm:border-b max-sm:p-0">{label}</td>
            <td className="whitespace-nowrap py-2 pr-3 sm:border-line sm:border-b max-sm:p-0">
              <Status tone={tones[state]}>{t(`state.${state}`)}</Status>
            </td>
            <td className="py-2 text-ink-2 sm:w-1/2 sm:border-line sm:border-b max-sm:basis-full max-sm:p-0">
              {message === undefined ? "-" : say(message)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
