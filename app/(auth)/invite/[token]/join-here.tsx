"use client";
import { useActionState } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import type { Refusal } from "@/app/_ui/form-errors";
import { joinSignedIn, signOutToJoin } from "./join";

/** For somebody who is signed in with the account that is invited. */
export function JoinHere({ token, tenant, email }: { token: string; tenant: string; email: string }) {
  const t = useTranslations("accounts.invite");
  const say = useSay();
  const [refusal, join, pending] = useActionState<Refusal | null>(() => joinSignedIn(token), null);
  return (
    <form action={join} className="mt-6 flex flex-col gap-4">
      <p className="text-ink-2 text-table">{t("signedIn", { email })}</p>
      {refusal?.message && <Callout tone="fail">{say(refusal.message)}</Callout>}
      <Button type="submit" variant="primary" pending={pending} className="h-9" autoFocus>
        {t("join", { tenant })}
      </Button>
    </form>
  );
}

/** For somebody who is signed in with another account than the invited one. */
export function OtherAccount({ token, email, own }: { token: string; email: string; own: string }) {
  const t = useTranslations("accounts.invite");
  return (
    <form action={signOutToJoin.bind(null, token)} className="mt-6 flex flex-col gap-4">
      <Callout tone="warn" title={t("otherTitle")}>
        {t("other", { email, own })}
      </Callout>
      <Button type="submit" className="h-9">
        {t("signOut")}
      </Button>
    </form>
  );
}
