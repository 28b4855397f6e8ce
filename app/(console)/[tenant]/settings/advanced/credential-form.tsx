"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Form } from "@/app/_ui/form";
import { RadioCardsField } from "@/app/_ui/form-fields";
import { toast } from "@/app/_ui/toast";
import { type CredentialPolicy, credentialPolicySchema } from "@/server/settings/schema";
import { scopes, ztpPolicies } from "./policy-words";
import { ZtpHoursField } from "./ztp-hours-field";

export function CredentialForm({ slug, policy }: { slug: string; policy: CredentialPolicy }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(trpc.settings.setCredentials.mutationOptions());
  return (
    <Form
      schema={credentialPolicySchema}
      defaultValues={policy}
      submitLabel="Save credentials policy"
      onSubmit={async (values) => {
        await save.mutateAsync({ tenant: slug, ...values });
        await queries.invalidateQueries({ queryKey: trpc.settings.get.queryKey({ tenant: slug }) });
        toast.done("The credentials policy is saved.", {
          detail: "A phone keeps what it has until it has used what is new.",
        });
      }}
    >
      <RadioCardsField
        name="scope"
        label="Provisioning credentials"
        options={scopes}
        help="After a change each phone gets the new pair with its next file; the old pair works until the phone has used the new one."
      />
      <RadioCardsField
        name="ztp"
        label="Ztp credentials"
        options={ztpPolicies}
        help="Holds for what is registered from now on."
      />
      <ZtpHoursField />
    </Form>
  );
}
