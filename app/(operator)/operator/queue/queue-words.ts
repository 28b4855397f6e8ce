import type { Tone } from "@/app/_ui/badge";
import type { Queue, QueueFilters } from "./queue-pages";

const number = (value: number): string => value.toLocaleString("en-GB");
const counted = (value: number, one: string, more: string) => `${number(value)} ${value === 1 ? one : more}`;

/** "SRAPS of Acme Telephones", "SRAPS of the master account" */
export const queueName = ({
  service,
  isMaster,
  name,
}: Pick<Queue, "service" | "isMaster" | "name">): string =>
  `${service} of ${isMaster ? "the master account" : name}`;

/** How one queue stands, in a mark and a few words. */
export function queueState(queue: Queue): { tone: Tone; words: string } {
  if (queue.pausedAt) return { tone: "waiting", words: "Paused" };
  if (queue.waiting >= queue.queuecap) return { tone: "failed", words: "Full" };
  if (queue.testOk === false) return { tone: "failed", words: "Test failed" };
  if (queue.retrying > 0 && queue.running === 0) return { tone: "waiting", words: "Outage" };
  if (queue.running + queue.waiting > 0) return { tone: "proven", words: "Working" };
  return { tone: "idle", words: "Empty" };
}

/** What went wrong last and is not mended, null when nothing is. */
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
  queues: readonly Queue[],
  complete: boolean,
  { query, show }: QueueFilters,
): string {
  const sum = (pick: (queue: Queue) => number) => queues.reduce((total, queue) => total + pick(queue), 0);
  if (queues.length === 0) {
    if (query) return "No account is found.";
    if (show === "busy") return "Nothing waits and nothing runs.";
    return show === "trouble" ? "No queue needs anybody." : "There is no redirect account yet.";
  }
  const waiting = sum((queue) => queue.waiting);
  const running = sum((queue) => queue.running);
  const retrying = sum((queue) => queue.retrying);
  const parts = [
    counted(waiting, "waits", "wait"),
    counted(running, "runs", "run"),
    ...(retrying > 0 ? [counted(retrying, "waits for another try", "wait for another try")] : []),
    `${number(sum((queue) => queue.failed))} failed`,
  ];
  const paused = queues.filter(({ pausedAt }) => pausedAt).length;
  const all = `${complete ? "" : "the first "}${counted(queues.length, "queue", "queues")}`;
  const held = paused > 0 ? `${number(paused)} of ${all} ${paused === 1 ? "is" : "are"} paused` : `in ${all}`;
  return `${parts.join(", ")}; ${held}.`;
}

/** What the pause is told to do before it is done. */
export function pauseWords({ waiting, retrying, running }: Queue): string[] {
  const waits = waiting + retrying;
  return [
    waits === 0
      ? "Nothing waits now. What is asked from now on waits, with the reason on the device."
      : `${counted(waits, "registration waits", "registrations wait")} until you resume, ${waits === 1 ? "at its place" : "each at its place"}, with the reason on the device.`,
    running === 0
      ? "Nothing is under way at the service."
      : `${counted(running, "that is under way ends", "that are under way end")} as if nothing were paused.`,
    "Phones are served all the same.",
  ];
}

/** What retrying is told to do before it is done. */
export const retryWords = ({ failed, waiting, queuecap, pausedAt }: Queue): string[] => [
  `${counted(failed, "device is", "devices are")} asked for again, in order, behind the ${number(waiting)} that wait.`,
  ...(waiting + failed > queuecap
    ? [`That is more than queuecap (${number(queuecap)}); they are let in.`]
    : []),
  "What may not be registered now is left as it is: a disabled device, another mode or plan, a suspended tenant.",
  ...(pausedAt ? ["The queue is paused: they wait until you resume it."] : []),
];
