"use client";
import { Eye, EyeOff } from "lucide-react";
import { useActionState, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { FieldFrame } from "@/app/_ui/field";
import { IconButton } from "@/app/_ui/icon-button";
import { Input } from "@/app/_ui/input";
import { signInHere } from "./sign-in";

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("auth.signIn");
  const [state, act, pending] = useActionState(signInHere, { email: "", refusals: 0 });
  const [shown, setShown] = useState(false);
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state.refusals > 0) password.current?.focus();
  }, [state]);

  return (
    <form action={act} className="mt-6 flex flex-col gap-4">
      <input type="hidden" name="next" value={next} />
      <FieldFrame id="email" label={t("email")}>
        <Input
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          autoFocus
          required
          spellCheck={false}
          defaultValue={state.email}
          key={state.email}
        />
      </FieldFrame>
      <FieldFrame id="password" label={t("password")}>
        <span className="relative">
          <Input
            ref={password}
            id="password"
            name="password"
            type={shown ? "text" : "password"}
            autoComplete="current-password"
            required
            spellCheck={false}
            className="pr-9"
          />
          <IconButton
            label={shown ? t("hidePassword") : t("showPassword")}
            icon={shown ? <EyeOff /> : <Eye />}
            size="small"
            className="absolute! inset-y-0 right-0.5 my-auto"
            onClick={() => setShown(!shown)}
          />
        </span>
      </FieldFrame>
      {state.refusals > 0 && !pending && (
        <Callout key={state.refusals} tone="fail">
          {t("refused")}
        </Callout>
      )}
      <Button type="submit" variant="primary" pending={pending} className="mt-1 h-9">
        {t("submit")}
      </Button>
    </form>
  );
}
