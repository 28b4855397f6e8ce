"use client";
import { Pause, Play, Radio } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { useShortcut } from "@/app/_ui/shortcuts";

export type Newer = { count: number; more: boolean } | undefined;

/** What a message needs of those that have come since; `new` is no, some, or more than are counted. */
const known = (newer: Newer) => ({
  count: newer?.count ?? 0,
  new: !newer || newer.count === 0 ? "none" : newer.more ? "more" : "some",
});

/** Whether the log moves by itself; read aloud when that changes. */
export function TailBadge({ paused, heard, newer }: { paused: boolean; heard: boolean; newer: Newer }) {
  const t = useTranslations("requests.tail");
  return (
    <span role="status">
      {paused ? (
        <Badge tone="waiting" icon={<Pause />}>
          {t("paused", known(newer))}
        </Badge>
      ) : heard ? (
        <Badge tone="proven" icon={<Radio />}>
          {t("live")}
        </Badge>
      ) : (
        <Badge tone="waiting">{t("lost")}</Badge>
      )}
    </span>
  );
}

type Props = { paused: boolean; newer: Newer; onPause: () => void; onResume: () => void };

export function PauseButton({ paused, newer, onPause, onResume }: Props) {
  const t = useTranslations("requests.tail");
  const words = paused ? t("resume") : t("pause");
  const run = paused ? onResume : onPause;
  useShortcut({ keys: "p", label: words, group: t("group"), run });
  return (
    <Button
      variant={paused ? "primary" : "default"}
      icon={paused ? <Play /> : <Pause />}
      hint="p"
      onClick={run}
      title={paused ? t("resumeHelp", known(newer)) : t("pauseHelp")}
    >
      {words}
    </Button>
  );
}
