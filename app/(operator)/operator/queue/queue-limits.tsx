"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { FieldRow, Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { setQueueInput } from "@/server/redirects/schema";
import type { Queue } from "./queue-pages";
import { queueName } from "./queue-words";

const limits = setQueueInput.omit({ vendor: true }).required();

/** How many of a queue run at once, and how many may wait. */
export function QueueLimits({ queue }: { queue: Queue }) {
  const t = useTranslations("queue");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(trpc.redirects.setQueue.mutationOptions());
  return (
    <Form
      unguarded
      className="mt-4 border-line border-t pt-4"
      schema={limits}
      defaultValues={{ queuenum: queue.queuenum, queuecap: queue.queuecap }}
      submitLabel={t("limits.save")}
      onSubmit={async (values) => {
        await save.mutateAsync({ tenant: queue.slug, vendor: queue.vendor, ...values });
        await queries.invalidateQueries({ queryKey: trpc.queues.pathKey() });
        toast.done(t("limits.saved", { queue: queueName(t, queue) }), { detail: t("limits.savedDetail") });
      }}
    >
      <FieldRow>
        <TextField
          name="queuenum"
          label={t("limits.queuenum")}
          type="number"
          unit={t("limits.atOnce")}
          min={1}
          max={64}
          help={t("limits.queuenumHelp")}
        />
        <TextField
          name="queuecap"
          label={t("limits.queuecap")}
          type="number"
          unit={t("limits.devices")}
          min={1}
          max={1_000_000}
          help={t("limits.queuecapHelp")}
        />
      </FieldRow>
    </Form>
  );
}
