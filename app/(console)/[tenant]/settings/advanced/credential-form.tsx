"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Form } from "@/app/_ui/form";
import { RadioCardsField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { type CredentialPolicy, credentialPolicySchema } from "@/server/settings/schema";
import { scopes, ztpPolicies } from "./policy-words";
import { ZtpHoursField } from "./ztp-hours-field";

export function CredentialForm({ slug, policy }: { slug: string; policy: CredentialPolicy }) {
  const t = useTranslations("settings.advanced.credentials");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(trpc.settings.setCredentials.mutationOptions());
  return (
    <Form
      schema={credentialPolicySchema}
      defaultValues={policy}
      submitLabel={t("save")}
      onSubmit={async (values) => {
        await save.mutateAsync({ tenant: slug, ...values });
        await queries.invalidateQueries({ queryKey: trpc.settings.get.queryKey({ tenant: slug }) });
        toast.done(t("saved"), { detail: t("savedDetail") });
      }}
    >
      <RadioCardsField
        name="scope"
        label={t("provisioning")}
        options={scopes(t)}
        help={t("provisioningHelp")}
      />
      <RadioCardsField name="ztp" label={t("ztpLabel")} options={ztpPolicies(t)} help={t("ztpLabelHelp")} />
      <ZtpHoursField />
    </Form>
  );
}
