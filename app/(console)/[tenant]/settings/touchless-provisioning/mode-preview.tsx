"use client";
import { useTranslations } from "use-intl/react";
import { Callout } from "@/app/_ui/callout";
import { Spinner } from "@/app/_ui/spinner";
import type { Mode } from "@/server/settings/schema";
import { LoadFailed } from "../../configuration/load-failed";
import { consequences, type Preview } from "./mode-words";

type Props = { to: Mode; preview: Preview | undefined; error: unknown; retry: () => unknown };

/** What will happen, before it does. */
export function ModePreview({ to, preview, error, retry }: Props) {
  const t = useTranslations("settings.mode");
  const title = t("does", { mode: t(`name.${to}`) });
  if (error) return <LoadFailed error={error} retry={retry} />;
  if (!preview)
    return (
      <div className="flex min-h-10 items-center gap-3 rounded-md border border-line-strong bg-sunken px-3 py-2.5 text-table">
        <Spinner className="text-ink-3" />
        {t("counting")}
      </div>
    );
  const lines = consequences(t, preview);
  if (lines.length === 0) return <Callout title={title}>{t("nothing")}</Callout>;
  return (
    <Callout tone="warn" title={title}>
      <ul className="flex flex-col gap-1.5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Callout>
  );
}
