import { cx } from "./cx";

/** A bar where text will be, for the first load only. Give it the width of what comes. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span
    aria-hidden="true"
    className={cx("block h-2.5 max-w-full animate-breathe rounded-sm bg-press", className ?? "w-24")}
  />
);
