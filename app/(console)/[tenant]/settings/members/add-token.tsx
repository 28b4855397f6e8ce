"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { RadioCardsField, TextField } from "@/app/_ui/form-fields";
import { SecretOnce } from "@/app/_ui/secret-field";
import { createTokenInput } from "@/server/tokens/schema";
import { roleHelp } from "./role-words";

/** Makes a token, then shows it this one time. */
export function AddToken({ slug, onClose }: { slug: string; onClose: () => void }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const create = useMutation(trpc.tokens.create.mutationOptions());
  const [made, setMade] = useState<{ name: string; token: string }>();
  if (made)
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={`Token for ${made.name}`}
        footer={
          <Button variant="primary" autoFocus onClick={onClose}>
            Done
          </Button>
        }
      >
        <SecretOnce label="API token" value={made.token}>
          Shown once. Copy it now into the script's own secrets; only a fingerprint of it is kept here.
        </SecretOnce>
      </Dialog>
    );
  return (
    <Dialog open onOpenChange={onClose} title="Add an API token">
      <Form
        unguarded
        schema={createTokenInput}
        defaultValues={{ name: "", role: "viewer" }}
        submitLabel="Add token"
        onCancel={onClose}
        onSubmit={async (values) => {
          const { token } = await create.mutateAsync({ tenant: slug, ...values });
          await queries.invalidateQueries({ queryKey: trpc.tokens.list.queryKey({ tenant: slug }) });
          setMade({ name: values.name, token });
        }}
      >
        <TextField
          name="name"
          label="Name"
          help="What it is for, so that you know what stops when you revoke it."
        />
        <RadioCardsField
          name="role"
          label="Role"
          options={[
            { value: "viewer", label: "Viewer", help: roleHelp.viewer },
            { value: "admin", label: "Admin", help: roleHelp.admin },
          ]}
        />
      </Form>
    </Dialog>
  );
}
