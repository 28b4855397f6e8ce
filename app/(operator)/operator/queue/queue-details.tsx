"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { Status } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { DescriptionList } from "@/app/_ui/description-list";
import { Dialog } from "@/app/_ui/dialog";
import { FieldRow, Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { Time } from "@/app/_ui/time";
import { toast } from "@/app/_ui/toast";
import { setQueueInput } from "@/server/redirects/schema";
import type { QueueDoes } from "./queue-columns";
import type { Queue } from "./queue-pages";
import { queueName, queueState, queueTrouble } from "./queue-words";

const limits = setQueueInput.omit({ vendor: true }).required();
const number = (value: number) => value.toLocaleString("en-GB");

type Props = { queue: Queue; onClose: () => void } & Omit<QueueDoes, "onOpen">;

/** All of one queue: how it stands, what went wrong last in full words, its limits. */
export function QueueDetails({ queue, onClose, onPause, onResume, onRetry, onTryNow }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(trpc.redirects.setQueue.mutationOptions());
  const { tone, words } = queueState(queue);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={queueName(queue)}
      footer={
        <>
          {queue.failed > 0 && <Button onClick={() => onRetry(queue)}>Retry all failed</Button>}
          {queue.retrying > 0 && !queue.pausedAt && (
            <Button onClick={() => onTryNow(queue)}>Try waiting now</Button>
          )}
          {queue.pausedAt ? (
            <Button onClick={() => onResume(queue)}>Resume</Button>
          ) : (
            <Button onClick={() => onPause(queue)}>Pause</Button>
          )}
        </>
      }
    >
      <QueueTrouble queue={queue} />
      <DescriptionList
        facts={[
          {
            term: "State",
            value: (
              <>
                <Status tone={tone}>{words}</Status>
                {queue.pausedAt && (
                  <>
                    {" "}
                    <Time at={queue.pausedAt} className="text-ink-3" />
                  </>
                )}
              </>
            ),
          },
          {
            term: "In the queue",
            value: `${number(queue.waiting)} waiting, ${number(queue.running)} running, ${number(queue.failed)} failed`,
          },
          ...(queue.retrying > 0
            ? [
                {
                  term: "Waiting for another try",
                  value: (
                    <>
                      {number(queue.retrying)}, the next <Time at={queue.nextAt} />
                    </>
                  ),
                },
              ]
            : []),
          { term: "Oldest asked for", value: <Time at={queue.oldestAt} /> },
          {
            term: "Account",
            value: (
              <Link
                href={`/${queue.slug}/configuration/${queue.vendor}`}
                className="text-accent underline-offset-2 hover:underline"
              >
                {queue.isMaster ? "Master account" : `Configuration of ${queue.name}`}
              </Link>
            ),
          },
        ]}
      />
      <Form
        unguarded
        className="mt-4 border-line border-t pt-4"
        schema={limits}
        defaultValues={{ queuenum: queue.queuenum, queuecap: queue.queuecap }}
        submitLabel="Save limits"
        onSubmit={async (values) => {
          await save.mutateAsync({ tenant: queue.slug, vendor: queue.vendor, ...values });
          await queries.invalidateQueries({ queryKey: trpc.queues.pathKey() });
          toast.done(`The limits of ${queueName(queue)} are saved.`, { detail: "They hold from now on." });
        }}
      >
        <FieldRow>
          <TextField
            name="queuenum"
            label="At once (queuenum)"
            type="number"
            unit="at once"
            min={1}
            max={64}
            help="How many run at the same time."
          />
          <TextField
            name="queuecap"
            label="May wait (queuecap)"
            type="number"
            unit="devices"
            min={1}
            max={1_000_000}
            help="Beyond it Register is refused in words."
          />
        </FieldRow>
      </Form>
    </Dialog>
  );
}

function QueueTrouble({ queue }: { queue: Queue }) {
  const trouble = queueTrouble(queue);
  if (!trouble) return null;
  const { lastTrouble } = queue;
  return (
    <div className="mb-3">
      <Callout tone="warn" title={trouble.message}>
        {trouble.remedy && <p>{trouble.remedy}</p>}
        <p>
          {lastTrouble && (
            <>
              <Link
                href={`/${lastTrouble.slug}/devices/${lastTrouble.mac}`}
                className="text-ink underline underline-offset-2"
              >
                {lastTrouble.device}
              </Link>
              ,{" "}
            </>
          )}
          <Time at={trouble.at} />
        </p>
      </Callout>
    </div>
  );
}
