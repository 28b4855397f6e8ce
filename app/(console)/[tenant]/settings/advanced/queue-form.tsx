"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { FieldRow, Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { setQueueInput } from "@/server/redirects/schema";
import type { Account } from "../../configuration/account-state";

const queueForm = setQueueInput.omit({ vendor: true }).required();

export function QueueForm({ slug, account }: { slug: string; account: Account }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(trpc.redirects.setQueue.mutationOptions());
  return (
    <Form
      schema={queueForm}
      defaultValues={{ queuenum: account.queuenum, queuecap: account.queuecap }}
      submitLabel="Save queue"
      onSubmit={async (values) => {
        await save.mutateAsync({ tenant: slug, vendor: account.vendor, ...values });
        await queries.invalidateQueries({ queryKey: trpc.redirects.list.queryKey({ tenant: slug }) });
        toast.done(`The queue of ${account.service} is saved.`, { detail: "It holds from now on." });
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
          help={`How many devices are registered at ${account.service} at the same time. Fewer if it asks for a pause.`}
        />
        <TextField
          name="queuecap"
          label="May wait (queuecap)"
          type="number"
          unit="devices"
          min={1}
          max={1_000_000}
          help="How many may wait. When as many wait, Register is refused in words, and nothing is half done."
        />
      </FieldRow>
    </Form>
  );
}
