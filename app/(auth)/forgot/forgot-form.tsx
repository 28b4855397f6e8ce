"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Form } from "@/app/_ui/form";
import { TextField } from "@/app/_ui/form-fields";
import { LinkButton } from "@/app/_ui/link-button";
import { askResetInput } from "@/server/auth/account-schema";
import { AuthHeading } from "../auth-heading";
import { askForLink } from "./ask-for-link";

export function ForgotForm() {
  const t = useTranslations("accounts.forgot");
  const [asked, setAsked] = useState<string>();
  if (asked) return <Asked email={asked} />;
  return (
    <>
      <AuthHeading title={t("title")}>
        <p>{t("intro")}</p>
      </AuthHeading>
      <Form
        unguarded
        className="mt-6"
        schema={askResetInput}
        defaultValues={{ email: "" }}
        submitLabel={t("submit")}
        cancelHref="/sign-in"
        onSubmit={async (values) => {
          const refusal = await askForLink(values);
          if (!refusal) setAsked(values.email);
          return refusal;
        }}
      >
        <TextField
          name="email"
          label={t("email")}
          type="email"
          autoComplete="username"
          spellCheck={false}
          autoFocus
        />
      </Form>
    </>
  );
}

function Asked({ email }: { email: string }) {
  const t = useTranslations("accounts.forgot");
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div ref={words} tabIndex={-1} className="outline-none">
      <AuthHeading title={t("askedTitle")}>
        <p>{t("asked", { email })}</p>
        <p>{t("nothing")}</p>
      </AuthHeading>
      <LinkButton href="/sign-in" className="mt-6">
        {t("back")}
      </LinkButton>
    </div>
  );
}
