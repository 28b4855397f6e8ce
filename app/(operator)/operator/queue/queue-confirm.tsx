"use client";
import { useState } from "react";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import type { Queue } from "./queue-pages";
import { pauseWords, queueName, retryWords } from "./queue-words";
import type { QueueActions } from "./use-queue-actions";

type Props = { queue: Queue; actions: QueueActions; onClose: () => void };

export const PauseQueue = ({ queue, actions, onClose }: Props) => (
  <ConfirmDialog
    open
    onOpenChange={onClose}
    title={`Pause ${queueName(queue)}?`}
    takesAlong={pauseWords(queue)}
    confirmLabel="Pause the queue"
    onConfirm={() => actions.pause(queue)}
  />
);

export function RetryFailed({ queue, actions, onClose }: Props) {
  const [done, setDone] = useState(0);
  const number = (value: number) => value.toLocaleString("en-GB");
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Retry all ${number(queue.failed)} that failed?`}
      description={done > 0 ? `${number(done)} of ${number(queue.failed)} done.` : queueName(queue)}
      takesAlong={retryWords(queue)}
      confirmLabel={`Retry ${number(queue.failed)}`}
      onConfirm={() => actions.retryFailed(queue, setDone)}
    />
  );
}
