"use client";
import { useCallback, useRef, useState } from "react";
import type { BulkItem, BulkJob } from "./bulk-job";
import { describeError } from "./form-errors";

type Start = {
  /** What is being done: "Register". */
  label: string;
  items: readonly { id: string; label: string }[];
  /** Does it for one. What it answers is that row's result in words; what it throws is its failure. */
  run: (id: string) => Promise<string | undefined>;
  /** How many at once, 4 unless told. */
  atOnce?: number;
};

export type BulkRun = {
  job: BulkJob | null;
  start: (what: Start) => void;
  /** Begins no more; what runs is let finish. */
  cancel: () => void;
  /** Runs the failed and cancelled ones of these again. */
  retry: (ids: readonly string[]) => void;
  close: () => void;
};

/** Runs one action over many things from the browser, a few at a time. */
export function useBulkRun(): BulkRun {
  const [job, setJob] = useState<BulkJob | null>(null);
  const last = useRef<Start>(undefined);
  const round = useRef(0);

  const put = useCallback((id: string, change: Partial<BulkItem>) => {
    setJob(
      (old) =>
        old && { ...old, items: old.items.map((item) => (item.id === id ? { ...item, ...change } : item)) },
    );
  }, []);

  const work = useCallback(
    (what: Start, ids: readonly string[]) => {
      round.current += 1;
      const mine = round.current;
      const queue = [...ids];
      const worker = async () => {
        for (let id = queue.shift(); id !== undefined && mine === round.current; id = queue.shift()) {
          const one = id;
          put(one, { state: "running", message: undefined });
          await what.run(one).then(
            (message) => put(one, { state: "done", message }),
            (error: unknown) => put(one, { state: "failed", message: describeError(error).message }),
          );
        }
      };
      for (let count = 0; count < (what.atOnce ?? 4); count += 1) void worker();
    },
    [put],
  );

  return {
    job,
    start: (what) => {
      last.current = what;
      setJob({
        label: what.label,
        startedAt: Date.now(),
        items: what.items.map(({ id, label }) => ({ id, label, state: "waiting" })),
      });
      work(
        what,
        what.items.map(({ id }) => id),
      );
    },
    cancel: () => {
      round.current += 1;
      setJob(
        (old) =>
          old && {
            ...old,
            items: old.items.map((item) =>
              item.state === "waiting" ? { ...item, state: "cancelled" } : item,
            ),
          },
      );
    },
    retry: (ids) => {
      const what = last.current;
      if (!what) return;
      for (const id of ids) put(id, { state: "waiting", message: undefined });
      work(what, ids);
    },
    close: () => {
      round.current += 1;
      setJob(null);
    },
  };
}
