"use client";
import { useId } from "react";
import { useFormState } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";

/** Tries the key as it is saved. While it cannot, it says why. */
export function TestButton({
  saved,
  pending,
  onTest,
}: {
  saved: boolean;
  pending: boolean;
  onTest: () => void;
}) {
  const t = useTranslations("configuration.test");
  const id = useId();
  const { dirtyFields, isSubmitting } = useFormState();
  const dirty = Object.keys(dirtyFields).length > 0;
  const reason = dirty ? t("saveFirst") : saved ? "" : t("noKey");
  return (
    <>
      <Button
        pending={pending}
        disabled={reason !== "" || isSubmitting}
        aria-describedby={reason ? id : undefined}
        onClick={onTest}
      >
        {t("button")}
      </Button>
      <span id={id} className="text-ink-3 text-table">
        {reason}
      </span>
    </>
  );
}
