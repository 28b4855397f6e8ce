"use client";
import { useTranslations } from "use-intl/react";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { SecretField } from "@/app/_ui/secret-field";
import { firstOperatorInput } from "@/server/auth/first-operator-schema";
import { makeOperator } from "./make-operator";

export function SetupForm({ token }: { token: string }) {
  const t = useTranslations("auth.setup");
  return (
    <Form
      schema={firstOperatorInput}
      defaultValues={{ email: "", name: "", password: "" }}
      onSubmit={(values) => makeOperator(token, values)}
      submitLabel={t("submit")}
      unguarded
    >
      <TextField name="name" label={t("name")} autoComplete="name" autoFocus />
      <TextField
        name="email"
        label={t("email")}
        type="email"
        autoComplete="username"
        spellCheck={false}
        help={t("emailHelp")}
      />
      <SecretField name="password" label={t("password")} stored={false} help={t("passwordHelp")} />
    </Form>
  );
}
