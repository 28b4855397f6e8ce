import type { CSSProperties } from "react";
import type { RequestOutcome } from "@/server/requests/schema";

type Look = { className: string; style?: CSSProperties };

const stripes = (angle: string, on: string, off: string): CSSProperties => ({
  backgroundImage: `repeating-linear-gradient(${angle}, currentColor 0 ${on}, transparent ${on} ${off})`,
});

/** Colour says how it went, texture says which: solid, hollow, and stripes of four directions and widths. */
export const looks: Record<RequestOutcome, Look> = {
  served: { className: "bg-proven-mark" },
  challenged: { className: "border border-idle-mark bg-sunken" },
  refused: { className: "bg-fail-soft text-fail-mark", style: stripes("-45deg", "2.5px", "4px") },
  paused: { className: "bg-wait-soft text-wait-mark", style: stripes("0deg", "2px", "4px") },
  not_found: { className: "bg-fail-soft text-fail-mark", style: stripes("90deg", "1px", "3px") },
  bad_request: { className: "bg-fail-soft text-fail-mark", style: stripes("45deg", "1px", "4px") },
  error: { className: "bg-fail-mark" },
};
