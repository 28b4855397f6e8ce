"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import type { Queue } from "./queue-pages";
import { pauseWords, queueName, retryWords } from "./queue-words";
import type { QueueActions } from "./use-queue-actions";

type Props = { queue: Queue; actions: QueueActions; onClose: () => void };

export function PauseQueue({ queue, actions, onClose }: Props) {
  const t = useTranslations("queue");
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t("pause.title", { queue: queueName(t, queue) })}
      takesAlong={pauseWords(t, queue)}
      confirmLabel={t("pause.submit")}
      onConfirm={() => actions.pause(queue)}
    />
  );
}

export function RetryFailed({ queue, actions, onClose }: Props) {
  const t = useTranslations("queue");
  const [done, setDone] = useState(0);
  const { failed } = queue;
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t("retry.title", { failed })}
      description={done > 0 ? t("retry.progress", { done, failed }) : queueName(t, queue)}
      takesAlong={retryWords(t, queue)}
      confirmLabel={t("retry.submit", { failed })}
      onConfirm={() => actions.retryFailed(queue, setDone)}
    />
  );
}
