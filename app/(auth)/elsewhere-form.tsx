"use client";
import { useFormStatus } from "react-dom";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { signInElsewhere } from "./sign-in-elsewhere";

export function ElsewhereForm({ name, to }: { name: string; to: string }) {
  return (
    <form action={signInElsewhere.bind(null, to)}>
      <Press name={name} />
    </form>
  );
}

function Press({ name }: { name: string }) {
  const t = useTranslations("accounts.signIn");
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      pending={pending}
      className="h-9 w-full"
      // The field above keeps the focus: its error, shown on leaving, would move the button from under the pointer.
      onMouseDown={(event) => event.preventDefault()}
    >
      {t("with", { name })}
    </Button>
  );
}
