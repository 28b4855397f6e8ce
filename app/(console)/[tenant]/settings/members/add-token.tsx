"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Form } from "@/app/_ui/form";
import { RadioCardsField, TextField } from "@/app/_ui/form-fields";
import { SecretOnce } from "@/app/_ui/secret-field";
import { createTokenInput } from "@/server/tokens/schema";

/** Makes a token, then shows it this one time. */
export function AddToken({ slug, onClose }: { slug: string; onClose: () => void }) {
  const t = useTranslations("members");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const create = useMutation(trpc.tokens.create.mutationOptions());
  const [made, setMade] = useState<{ name: string; token: string }>();
  if (made)
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={t("tokens.for", { name: made.name })}
        footer={
          <Button variant="primary" autoFocus onClick={onClose}>
            {t("done")}
          </Button>
        }
      >
        <SecretOnce label={t("tokens.one")} value={made.token}>
          {t("tokens.once")}
        </SecretOnce>
      </Dialog>
    );
  return (
    <Dialog open onOpenChange={onClose} title={t("tokens.addTitle")}>
      <Form
        unguarded
        schema={createTokenInput}
        defaultValues={{ name: "", role: "viewer" }}
        submitLabel={t("tokens.add")}
        onCancel={onClose}
        onSubmit={async (values) => {
          const { token } = await create.mutateAsync({ tenant: slug, ...values });
          await queries.invalidateQueries({ queryKey: trpc.tokens.list.queryKey({ tenant: slug }) });
          setMade({ name: values.name, token });
        }}
      >
        <TextField name="name" label={t("name")} help={t("tokens.nameHelp")} />
        <RadioCardsField
          name="role"
          label={t("role.label")}
          options={[
            { value: "viewer", label: t("role.viewer"), help: t("roleHelp.viewer") },
            { value: "admin", label: t("role.admin"), help: t("roleHelp.admin") },
          ]}
        />
      </Form>
    </Dialog>
  );
}
