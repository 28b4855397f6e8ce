"use client";
import { useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { TextField } from "@/app/_ui/form-fields";

/** An e-mail address or a URL, by the kind that is chosen. */
export function AddressField() {
  const t = useTranslations("notifications");
  const kind: unknown = useWatch({ name: "kind" });
  return kind === "webhook" ? (
    <TextField name="address" label={t("url")} help={t("urlHelp")} mono inputMode="url" spellCheck={false} />
  ) : (
    <TextField
      name="address"
      label={t("address")}
      help={t("emailHelp")}
      inputMode="email"
      autoComplete="off"
      spellCheck={false}
    />
  );
}
