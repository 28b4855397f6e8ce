export type BulkItemState = "waiting" | "running" | "done" | "failed" | "cancelled";
export type BulkItem = { id: string; label: string; state: BulkItemState; message?: string };
/** One action on many things, with a result for each. */
export type BulkJob = { label: string; items: readonly BulkItem[]; startedAt: number };

export type BulkCount = Record<BulkItemState, number> & { total: number; ended: boolean };

export const countJob = (job: BulkJob): BulkCount => {
  const count = { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0 };
  for (const { state } of job.items) count[state] += 1;
  return { ...count, total: job.items.length, ended: count.waiting + count.running === 0 };
};
