import { cx } from "@/app/_ui/cx";

type Props = { label: string; part: number; whole: number; proven?: boolean };

/** How much of a whole it is, beside the words that say the same. */
export const ShareBar = ({ label, part, whole, proven = false }: Props) => (
  <div
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={whole}
    aria-valuenow={Math.min(part, whole)}
    className="mt-1.5 h-[3px] max-w-60 overflow-hidden rounded-full bg-press"
  >
    <span
      className={cx("block h-full transition-[width]", proven ? "bg-proven-mark" : "bg-idle-mark")}
      style={{ width: `${Math.min(1, part / Math.max(whole, 1)) * 100}%` }}
    />
  </div>
);
