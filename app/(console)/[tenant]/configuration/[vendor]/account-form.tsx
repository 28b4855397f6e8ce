"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { z } from "zod";
import { useTRPC } from "@/app/_trpc/client";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { Section } from "@/app/_ui/section";
import { toast } from "@/app/_ui/toast";
import { putAccountInput } from "@/server/redirects/schema";
import type { Account } from "../account-state";
import { ApiAddressField } from "./api-address-field";
import { KeySecretField } from "./key-secret-field";
import { LastSweep } from "./last-sweep";
import { TestButton } from "./test-button";
import { TestNews } from "./test-news";

type Service = { vendor: string; name: string; defaultApiUrl: string };

const secretMissing = "The Access Key Secret is missing.";
const accountForm = putAccountInput
  .omit({ vendor: true })
  .required({ apiUrl: true })
  .extend({
    keySecret: z.string().trim().min(1, secretMissing).max(500, "At most 500 characters.").optional(),
  });

/** Enters the key, and tries it: Save, then Test. What Test found stays on the page. */
export function AccountForm({
  slug,
  service,
  account,
}: {
  slug: string;
  service: Service;
  account?: Account;
}) {
  const t = useTranslations("configuration");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const reload = () =>
    queries.invalidateQueries({ queryKey: trpc.redirects.list.queryKey({ tenant: slug }) });
  const put = useMutation(trpc.redirects.put.mutationOptions());
  const test = useMutation(trpc.redirects.test.mutationOptions({ onSettled: reload }));

  return (
    <>
      <Form
        schema={accountForm}
        secrets={["keySecret"]}
        defaultValues={{
          apiUrl: account?.apiUrl ?? service.defaultApiUrl,
          keyId: account?.keyId ?? "",
          keySecret: undefined,
        }}
        onSubmit={async (values) => {
          if (!account && !values.keySecret) return { fields: { keySecret: secretMissing } };
          await put.mutateAsync({ tenant: slug, vendor: service.vendor, ...values });
          test.reset();
          await reload();
          toast.done(t("form.saved", { service: service.name }), {
            detail: t("form.savedDetail"),
          });
          return undefined;
        }}
        extra={
          <TestButton
            saved={account !== undefined}
            pending={test.isPending}
            onTest={() => test.mutate({ tenant: slug, vendor: service.vendor })}
          />
        }
      >
        <ApiAddressField service={service} />
        <TextField
          name="keyId"
          label="Access Key ID"
          mono
          spellCheck={false}
          help={t("form.keyIdHelp", { service: service.name })}
        />
        <KeySecretField account={account} />
      </Form>
      <TestNews
        serviceName={service.name}
        account={account}
        startedAt={test.isPending ? test.submittedAt : null}
        error={test.error}
      />
      {account && (
        <Section title={t("sweep.title")} help={t("sweep.help", { service: service.name })}>
          <LastSweep account={account} />
        </Section>
      )}
    </>
  );
}
