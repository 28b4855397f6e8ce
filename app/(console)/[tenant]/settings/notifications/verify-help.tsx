"use client";
import { useTranslations } from "use-intl/react";
import { Mono } from "@/app/_ui/mono";

const steps = ["join", "sign", "compare", "once"] as const;

/** How a receiver checks where a message comes from: by its headers, without code. */
export function VerifyHelp() {
  const t = useTranslations("notifications.verify");
  return (
    <div className="mt-4 text-table">
      <h3 className="font-semibold">{t("title")}</h3>
      <p className="mt-1 text-ink-2">{t("standard")}</p>
      <ol className="mt-2 flex list-decimal flex-col gap-1.5 pl-5 text-ink-2">
        {steps.map((step) => (
          <li key={step}>{t.rich(step, { code: (chunks) => <Mono className="text-ink">{chunks}</Mono> })}</li>
        ))}
      </ol>
    </div>
  );
}
