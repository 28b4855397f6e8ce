"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Form } from "@/app/_ui/form";
import { SelectField, TextField } from "@/app/_ui/form-fields";
import { SecretField } from "@/app/_ui/secret-field";
import { toast } from "@/app/_ui/toast";
import { phoneSettingsSchema, setPhoneSettingsInput } from "@/server/settings/schema";
import { CodecsField } from "./codecs-field";
import { languages, type Phone } from "./phone-words";
import { ResyncField } from "./resync-field";
import { TimeZoneField } from "./time-zone-field";

const phoneForm = phoneSettingsSchema.extend({ adminPassword: setPhoneSettingsInput.shape.adminPassword });

export function PhoneForm({ slug, phone }: { slug: string; phone: Phone }) {
  const t = useTranslations("settings.phones");
  const locale = useLocale();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(trpc.settings.setPhone.mutationOptions());
  const { hasAdminPassword, ...values } = phone;
  return (
    <Form
      schema={phoneForm}
      secrets={["adminPassword"]}
      defaultValues={{ ...values, adminPassword: undefined }}
      onSubmit={async (changed) => {
        await save.mutateAsync({ tenant: slug, ...changed });
        await queries.invalidateQueries({ queryKey: trpc.settings.get.queryKey({ tenant: slug }) });
        toast.done(t("saved"), { detail: t("savedDetail") });
      }}
    >
      <TextField name="ntpServer" label={t("ntpServer")} mono spellCheck={false} help={t("ntpServerHelp")} />
      <TimeZoneField name="timeZone" label={t("timeZone")} help={t("timeZoneHelp")} />
      <SelectField
        name="language"
        label={t("language")}
        options={languages(phone.language, locale)}
        help={t("languageHelp")}
      />
      <ResyncField />
      <CodecsField name="codecs" label={t("codecs")} help={t("codecsHelp")} />
      <SecretField
        name="adminPassword"
        label={t("adminPassword")}
        stored={hasAdminPassword}
        help={t("adminPasswordHelp")}
      />
    </Form>
  );
}
