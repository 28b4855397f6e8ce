"use client";
import { useTranslations } from "use-intl/react";
import { Form } from "@/app/_ui/form";
import { SecretField } from "@/app/_ui/secret-field";
import { newPasswordInput } from "@/server/auth/account-schema";
import { choosePassword } from "./choose-password";

export function ResetForm({ token }: { token: string }) {
  const t = useTranslations("accounts.reset");
  return (
    <Form
      unguarded
      className="mt-6"
      schema={newPasswordInput}
      defaultValues={{ password: "" }}
      submitLabel={t("submit")}
      onSubmit={(values) => choosePassword(token, values)}
    >
      <SecretField name="password" label={t("password")} stored={false} help={t("passwordHelp")} />
    </Form>
  );
}
