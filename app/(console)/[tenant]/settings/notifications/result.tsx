"use client";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Status } from "@/app/_ui/badge";
import { Time } from "@/app/_ui/time";
import { deliveryWords } from "./delivery-words";
import type { Delivery } from "./types";

/** What came of a message: taken, or why not and when it is tried again. */
export function Result({ delivery: { state, lastMessage, nextAttemptAt } }: { delivery: Delivery }) {
  const t = useTranslations("notifications");
  const say = useSay();
  const { tone, word } = deliveryWords[state];
  const said = lastMessage ? say(lastMessage) : undefined;
  return (
    <span className="flex min-w-0 flex-col sm:py-1.5" title={said}>
      <Status tone={tone}>
        {nextAttemptAt ? t.rich("nextTry", { time: () => <Time at={nextAttemptAt} as="clock" /> }) : t(word)}
      </Status>
      {said && state !== "sent" && <span className="whitespace-normal text-ink-2">{said}</span>}
    </span>
  );
}
