"use client";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Status } from "@/app/_ui/badge";
import { Time } from "@/app/_ui/time";
import { deliveryWords } from "./delivery-words";
import type { Target } from "./types";

/** What came of the latest message to a target, why on hover. */
export function LastMessage({ target: { enabled, last } }: { target: Target }) {
  const t = useTranslations("notifications");
  const say = useSay();
  if (!enabled) return <Status tone="idle">{t("off")}</Status>;
  if (!last) return <span className="text-ink-3">{t("nothingYet")}</span>;
  const { tone, word } = deliveryWords[last.state];
  return (
    <span title={last.message ? say(last.message) : undefined} className="flex min-w-0 gap-2">
      <Status tone={tone}>{t(word)}</Status>
      <Time at={last.at} className="shrink-0 text-ink-3" />
    </span>
  );
}
