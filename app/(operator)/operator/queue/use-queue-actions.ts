"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { toast } from "@/app/_ui/toast";
import type { Queue } from "./queue-pages";
import { queueName } from "./queue-words";

/** What the operator does to a queue; each says what came of it, and the list is asked again. */
export function useQueueActions() {
  const t = useTranslations("queue");
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
      toast.done(t("pause.done", { queue: queueName(t, queue) }), {
        detail: t("pause.doneDetail", { waiting }),
      });
    },
    async resume({ accountId, ...queue }: Queue) {
      const { waiting } = await resumeOne.mutateAsync({ accountId });
      await again();
      toast.done(t("pause.resumed", { queue: queueName(t, queue) }), {
        detail: t("pause.resumedDetail", { waiting }),
      });
    },
    async tryNow({ accountId }: Queue) {
      const { tried, stillWaiting } = await tryNow.mutateAsync({ accountId });
      await again();
      toast.done(t("tried.done", { tried }), {
        detail: stillWaiting > 0 ? t("tried.detail", { waiting: stillWaiting }) : undefined,
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
      toast.done(t("retry.done", { asked }), {
        detail: skipped > 0 ? t("retry.doneDetail", { skipped }) : undefined,
      });
    },
  };
}

export type QueueActions = ReturnType<typeof useQueueActions>;
