"use client";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Status } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { DescriptionList, type Fact } from "@/app/_ui/description-list";
import { Dialog } from "@/app/_ui/dialog";
import { Time } from "@/app/_ui/time";
import type { QueueDoes } from "./queue-columns";
import { QueueLimits } from "./queue-limits";
import type { Queue } from "./queue-pages";
import { QueueTrouble } from "./queue-trouble";
import { queueName, queueState } from "./queue-words";

type Props = { queue: Queue; onClose: () => void } & Omit<QueueDoes, "onOpen">;

/** All of one queue: how it stands, what went wrong last in full words, its limits. */
export function QueueDetails({ queue, onClose, onPause, onResume, onRetry, onTryNow }: Props) {
  const t = useTranslations("queue");
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={queueName(t, queue)}
      footer={
        <>
          {queue.failed > 0 && <Button onClick={() => onRetry(queue)}>{t("does.retry")}</Button>}
          {queue.retrying > 0 && !queue.pausedAt && (
            <Button onClick={() => onTryNow(queue)}>{t("does.tryNow")}</Button>
          )}
          {queue.pausedAt ? (
            <Button onClick={() => onResume(queue)}>{t("does.resume")}</Button>
          ) : (
            <Button onClick={() => onPause(queue)}>{t("does.pause")}</Button>
          )}
        </>
      }
    >
      <QueueTrouble queue={queue} />
      <DescriptionList facts={useFacts(queue)} />
      <QueueLimits queue={queue} />
    </Dialog>
  );
}

function useFacts(queue: Queue): Fact[] {
  const t = useTranslations("queue");
  const { waiting, running, failed, retrying, pausedAt } = queue;
  const { tone, state } = queueState(queue);
  return [
    {
      term: t("details.state"),
      value: (
        <>
          <Status tone={tone}>{t(`states.${state}`)}</Status>{" "}
          {pausedAt && <Time at={pausedAt} className="text-ink-3" />}
        </>
      ),
    },
    { term: t("details.inQueue"), value: t("details.counts", { waiting, running, failed }) },
    ...(retrying > 0
      ? [
          {
            term: t("details.retrying"),
            value: t.rich("details.next", { retrying, time: () => <Time at={queue.nextAt} /> }),
          },
        ]
      : []),
    { term: t("details.oldest"), value: <Time at={queue.oldestAt} /> },
    {
      term: t("details.account"),
      value: (
        <Link
          href={`/${queue.slug}/configuration/${queue.vendor}`}
          className="text-accent underline-offset-2 hover:underline"
        >
          {queue.isMaster ? t("masterAccount") : t("details.configurationOf", { name: queue.name })}
        </Link>
      ),
    },
  ];
}
