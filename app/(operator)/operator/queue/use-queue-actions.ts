"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { toast } from "@/app/_ui/toast";
import type { Queue } from "./queue-pages";
import { queueName } from "./queue-words";

const number = (value: number) => value.toLocaleString("en-GB");

/** What the operator does to a queue; each says what came of it, and the list is asked again. */
export function useQueueActions() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const pauseOne = useMutation(trpc.queues.pause.mutationOptions());
  const resumeOne = useMutation(trpc.queues.resume.mutationOptions());
  const retryPart = useMutation(trpc.queues.retryFailed.mutationOptions());
  const tryNow = useMutation(trpc.queues.tryNow.mutationOptions());
  const again = () => queries.invalidateQueries({ queryKey: trpc.queues.pathKey() });

  return {
    async pause({ accountId, ...queue }: Queue) {
      const { waiting } = await pauseOne.mutateAsync({ accountId });
      await again();
      toast.done(`${queueName(queue)} is paused.`, {
        detail:
          waiting === 0
            ? "Nothing waits yet."
            : `${number(waiting)} ${waiting === 1 ? "waits" : "wait"} until you resume it.`,
      });
    },
    async resume({ accountId, ...queue }: Queue) {
      const { waiting } = await resumeOne.mutateAsync({ accountId });
      await again();
      toast.done(`${queueName(queue)} is resumed.`, {
        detail: waiting === 0 ? "Nothing waited." : `${number(waiting)} waited; they go on in order.`,
      });
    },
    async tryNow({ accountId }: Queue) {
      const { tried, stillWaiting } = await tryNow.mutateAsync({ accountId });
      await again();
      toast.done(tried === 1 ? "1 is tried now." : `${number(tried)} are tried now.`, {
        detail:
          stillWaiting > 0
            ? `${number(stillWaiting)} wait, because the service asked for a pause.`
            : undefined,
      });
    },
    /** Asks part by part; `onProgress` hears how many have been looked at. */
    async retryFailed({ accountId }: Queue, onProgress: (done: number) => void) {
      let [asked, skipped] = [0, 0];
      for (let after: string | null | undefined; after !== null; ) {
        const part = await retryPart.mutateAsync({ accountId, after });
        asked += part.asked;
        skipped += part.skipped;
        after = part.next;
        onProgress(asked + skipped);
      }
      await again();
      toast.done(asked === 1 ? "1 is asked for again." : `${number(asked)} are asked for again.`, {
        detail: skipped > 0 ? `${number(skipped)} left: not to be registered as things are.` : undefined,
      });
    },
  };
}

export type QueueActions = ReturnType<typeof useQueueActions>;
