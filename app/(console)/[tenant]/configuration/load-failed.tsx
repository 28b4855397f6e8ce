"use client";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";

/** Stands where data would be, when it could not be had. */
export function LoadFailed({ error, retry }: { error: unknown; retry: () => unknown }) {
  const t = useTranslations("configuration.loadFailed");
  const say = useSay();
  return (
    <Callout
      tone="fail"
      title={t("title")}
      action={
        <Button size="small" onClick={() => void retry()}>
          {t("again")}
        </Button>
      }
    >
      {say(describeError(error).message)}
    </Callout>
  );
}
