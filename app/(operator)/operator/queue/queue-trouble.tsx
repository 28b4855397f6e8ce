"use client";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Callout } from "@/app/_ui/callout";
import { Time } from "@/app/_ui/time";
import type { Queue } from "./queue-pages";
import { queueTrouble } from "./queue-words";

/** What went wrong last in full words, what to do, and at which device. */
export function QueueTrouble({ queue }: { queue: Queue }) {
  const t = useTranslations("queue.details");
  const say = useSay();
  const trouble = queueTrouble(queue);
  if (!trouble) return null;
  const { lastTrouble } = queue;
  const time = () => <Time at={trouble.at} />;
  return (
    <div className="mb-3">
      <Callout tone="warn" title={say(trouble.message)}>
        {trouble.remedy && <p>{say(trouble.remedy)}</p>}
        <p>
          {lastTrouble
            ? t.rich("where", {
                device: lastTrouble.device,
                time,
                link: (name) => (
                  <Link
                    href={`/${lastTrouble.slug}/devices/${lastTrouble.mac}`}
                    className="text-ink underline underline-offset-2"
                  >
                    {name}
                  </Link>
                ),
              })
            : time()}
        </p>
      </Callout>
    </div>
  );
}
