"use client";
import { useState } from "react";
import { Status, type Tone } from "./badge";
import { type BulkItem, type BulkItemState, type BulkJob, countJob } from "./bulk-job";
import { Button } from "./button";
import { Checkbox } from "./checkbox";
import { Dialog } from "./dialog";

const states: Record<BulkItemState, { tone: Tone; word: string }> = {
  waiting: { tone: "idle", word: "Not begun" },
  running: { tone: "waiting", word: "Running" },
  done: { tone: "proven", word: "Done" },
  failed: { tone: "failed", word: "Failed" },
  cancelled: { tone: "idle", word: "Cancelled" },
};

type Props = {
  job: BulkJob;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onRetry?: (ids: readonly string[]) => void;
};

/** A result for each thing; can be narrowed to the failures, which can be run again. */
export function BulkResult({ job, open, onOpenChange, onRetry }: Props) {
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
      description={`${done} of ${total} done${failed ? `, ${failed} failed` : ""}${cancelled ? `, ${cancelled} cancelled` : ""}.`}
      footer={
        <>
          <label htmlFor="failures-only" className="mr-auto flex items-center gap-2 text-table">
            <Checkbox
              id="failures-only"
              checked={failuresOnly}
              onCheckedChange={(checked) => setFailuresOnly(checked === true)}
            />
            Failures only
          </label>
          {onRetry && again.length > 0 && (
            <Button variant="primary" disabled={!ended} onClick={() => onRetry(again)}>
              Try {again.length} again
            </Button>
          )}
        </>
      }
    >
      {shown.length === 0 ? (
        <p className="py-6 text-ink-2 text-table">Nothing failed.</p>
      ) : (
        <Rows items={shown} />
      )}
    </Dialog>
  );
}

const Rows = ({ items }: { items: readonly BulkItem[] }) => (
  <table className="w-full text-table">
    <thead>
      <tr className="text-left text-ink-3 text-small">
        <th scope="col" className="border-line border-b py-1.5 pr-3 font-medium">
          Name
        </th>
        <th scope="col" className="border-line border-b py-1.5 pr-3 font-medium">
          Result
        </th>
        <th scope="col" className="border-line border-b py-1.5 font-medium max-sm:sr-only">
          Why
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
            <Status tone={states[state].tone}>{states[state].word}</Status>
          </td>
          <td className="py-2 text-ink-2 sm:w-1/2 sm:border-line sm:border-b max-sm:basis-full max-sm:p-0">
            {message ?? "-"}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
