"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { FieldRow, Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { setQueueInput } from "@/server/redirects/schema";
import type { Account } from "../../configuration/account-state";

const queueForm = setQueueInput.omit({ vendor: true }).required();

export function QueueForm({ slug, account }: { slug: string; account: Account }) {
  const t = useTranslations("settings.advanced.queue");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(trpc.redirects.setQueue.mutationOptions());
  return (
    <Form
      schema={queueForm}
      defaultValues={{ queuenum: account.queuenum, queuecap: account.queuecap }}
      submitLabel={t("save")}
      onSubmit={async (values) => {
        await save.mutateAsync({ tenant: slug, vendor: account.vendor, ...values });
        await queries.invalidateQueries({ queryKey: trpc.redirects.list.queryKey({ tenant: slug }) });
        toast.done(t("saved", { service: account.service }), { detail: t("savedDetail") });
      }}
    >
      <FieldRow>
        <TextField
          name="queuenum"
          label={t("atOnce")}
          type="number"
          unit={t("atOnceUnit")}
          min={1}
          max={64}
          help={t("atOnceHelp", { service: account.service })}
        />
        <TextField
          name="queuecap"
          label={t("mayWait")}
          type="number"
          unit={t("mayWaitUnit")}
          min={1}
          max={1_000_000}
          help={t("mayWaitHelp")}
        />
      </FieldRow>
    </Form>
  );
}
