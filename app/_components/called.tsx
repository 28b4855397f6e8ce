import { cx } from "@/app/_ui/cx";
import { Mono } from "@/app/_ui/mono";

/** Method and path of one HTTP call; the methods of a list stand under each other, a long path wraps beside them. */
export const Called = ({ method, path, className }: { method: string; path: string; className?: string }) => (
  <Mono className={cx("flex gap-1.5 leading-[19px]", className)}>
    <span className="min-w-[3.5ch] shrink-0">{method}</span>
    <span className="wrap-anywhere min-w-0">{path}</span>
  </Mono>
);
