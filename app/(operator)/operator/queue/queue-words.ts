import type { Translate } from "@/app/_i18n/types";
import type { Tone } from "@/app/_ui/badge";
import type { Queue, QueueFilters } from "./queue-pages";

type T = Translate<"queue">;

/** "SRAPS of Acme Telephones", "SRAPS of the master account" */
export const queueName = (t: T, { service, isMaster, name }: Pick<Queue, "service" | "isMaster" | "name">) =>
  t("name", { service, master: isMaster ? "yes" : "no", name });

type State = "paused" | "full" | "testFailed" | "outage" | "working" | "empty";

/** How one queue stands, in a mark and a word of `states`. */
export function queueState(queue: Queue): { tone: Tone; state: State } {
  if (queue.pausedAt) return { tone: "waiting", state: "paused" };
  if (queue.waiting >= queue.queuecap) return { tone: "failed", state: "full" };
  if (queue.testOk === false) return { tone: "failed", state: "testFailed" };
  if (queue.retrying > 0 && queue.running === 0) return { tone: "waiting", state: "outage" };
  if (queue.running + queue.waiting > 0) return { tone: "proven", state: "working" };
  return { tone: "idle", state: "empty" };
}

/** What went wrong last and is not mended, as the server says it; null when nothing is. */
export function queueTrouble(
  queue: Queue,
): { message: string; remedy: string | null; at: Date | null } | null {
  if (queue.lastTrouble) return queue.lastTrouble;
  if (queue.testOk !== false) return null;
  return {
    message: queue.testMessage ?? "The last test failed.",
    remedy: queue.testRemedy,
    at: queue.testedAt,
  };
}

/** "12 wait, 3 run, 1 waits for another try, 4 failed; 1 of 6 queues is paused." */
export function queuesState(
  t: T,
  queues: readonly Queue[],
  complete: boolean,
  { query, show }: QueueFilters,
): string {
  if (queues.length === 0) return t(`none.${query ? "query" : show}`);
  const sum = (what: "waiting" | "running" | "retrying" | "failed") =>
    queues.reduce((total, queue) => total + queue[what], 0);
  return t("state", {
    waiting: sum("waiting"),
    running: sum("running"),
    retrying: sum("retrying"),
    failed: sum("failed"),
    paused: queues.filter(({ pausedAt }) => pausedAt).length,
    queues: queues.length,
    complete: complete ? "yes" : "no",
  });
}

/** What the pause is told to do before it is done. */
export const pauseWords = (t: T, { waiting, retrying, running }: Queue): string[] => [
  t("pause.waits", { waits: waiting + retrying }),
  t("pause.running", { running }),
  t("pause.served"),
];

/** What retrying is told to do before it is done. */
export const retryWords = (t: T, { failed, waiting, queuecap, pausedAt }: Queue): string[] => [
  t("retry.asked", { failed, waiting }),
  ...(waiting + failed > queuecap ? [t("retry.beyondCap", { queuecap })] : []),
  t("retry.left"),
  ...(pausedAt ? [t("retry.paused")] : []),
];
