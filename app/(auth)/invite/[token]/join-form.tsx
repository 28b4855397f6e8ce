"use client";
import { useTranslations } from "use-intl/react";
import { z } from "zod";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { joinWithPassword } from "./join";

const passwordForm = z.object({ password: z.string().max(200) });

/** For somebody who has an account and is not signed in. */
export function JoinForm({ token }: { token: string }) {
  const t = useTranslations("accounts.invite");
  return (
    <Form
      unguarded
      className="mt-6"
      schema={passwordForm}
      defaultValues={{ password: "" }}
      submitLabel={t("signInAndJoin")}
      onSubmit={(values) => joinWithPassword(token, values)}
    >
      <TextField
        name="password"
        label={t("password")}
        type="password"
        autoComplete="current-password"
        autoFocus
      />
    </Form>
  );
}
