"use client";
import { Pause, Play, Radio } from "lucide-react";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { useShortcut } from "@/app/_ui/shortcuts";
import { count } from "./words";

export type Newer = { count: number; more: boolean } | undefined;

const newWords = (newer: Newer): string =>
  newer && newer.count > 0 ? `, ${count(newer.count)}${newer.more ? " or more" : ""} new` : "";

/** Whether the log moves by itself; read aloud when that changes. */
export const TailBadge = ({ paused, heard, newer }: { paused: boolean; heard: boolean; newer: Newer }) => (
  <span role="status">
    {paused ? (
      <Badge tone="waiting" icon={<Pause />}>
        Paused{newWords(newer)}
      </Badge>
    ) : heard ? (
      <Badge tone="proven" icon={<Radio />}>
        Live
      </Badge>
    ) : (
      <Badge tone="waiting">Connecting again</Badge>
    )}
  </span>
);

type Props = { paused: boolean; newer: Newer; onPause: () => void; onResume: () => void };

export function PauseButton({ paused, newer, onPause, onResume }: Props) {
  const run = paused ? onResume : onPause;
  useShortcut({ keys: "p", label: paused ? "Resume" : "Pause", group: "List", run });
  return (
    <Button
      variant={paused ? "primary" : "default"}
      icon={paused ? <Play /> : <Pause />}
      hint="p"
      onClick={run}
      title={paused ? `Show what has come since${newWords(newer)}` : "Keep the list as it is"}
    >
      {paused ? "Resume" : "Pause"}
    </Button>
  );
}
