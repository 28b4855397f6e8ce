"use client";
import { useTranslations } from "use-intl/react";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { SecretField } from "@/app/_ui/secret-field";
import { newAccountInput } from "@/server/auth/account-schema";
import { joinAsNew } from "./join";

/** For somebody who has no account yet. */
export function NewAccount({ token }: { token: string }) {
  const t = useTranslations("accounts.invite");
  return (
    <Form
      unguarded
      className="mt-6"
      schema={newAccountInput}
      defaultValues={{ name: "", password: "" }}
      submitLabel={t("make")}
      onSubmit={(values) => joinAsNew(token, values)}
    >
      <TextField name="name" label={t("name")} autoComplete="name" autoFocus />
      <SecretField name="password" label={t("password")} stored={false} help={t("passwordHelp")} />
    </Form>
  );
}
