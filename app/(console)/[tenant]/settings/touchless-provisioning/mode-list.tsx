import { Badge } from "@/app/_ui/badge";
import { cx } from "@/app/_ui/cx";
import type { Mode } from "@/server/settings/schema";
import { modes } from "./mode-words";

/** The three modes with what each means; the one in force is marked. */
export const ModeList = ({ current }: { current: Mode }) => (
  <ul
    aria-label="Modes"
    className="divide-y divide-line overflow-hidden rounded-md border border-line bg-surface"
  >
    {modes.map(({ value, label, help }) => (
      <li
        key={value}
        aria-current={value === current ? "true" : undefined}
        className={cx("px-4 py-3", value === current && "bg-sunken")}
      >
        <p className="flex min-h-[22px] items-center gap-2.5 font-medium text-base">
          {label}
          {value === current && <Badge tone={value === "off" ? "idle" : "proven"}>In force</Badge>}
        </p>
        <p className="mt-0.5 text-ink-2 text-table">{help}</p>
      </li>
    ))}
  </ul>
);
