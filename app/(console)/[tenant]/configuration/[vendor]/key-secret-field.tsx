"use client";
import { useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { SecretField } from "@/app/_ui/secret-field";
import type { Account } from "../account-state";

/** Write-only. Another API address asks for the secret again: it is not sent to a new address unseen. */
export function KeySecretField({ account }: { account: Account | undefined }) {
  const t = useTranslations("configuration.form");
  const apiUrl: unknown = useWatch({ name: "apiUrl" });
  const moved = account !== undefined && apiUrl !== account.apiUrl;
  return (
    <SecretField
      name="keySecret"
      label="Access Key Secret"
      stored={account !== undefined && !moved}
      help={moved ? t("secretMoved") : t("secretHelp")}
    />
  );
}
