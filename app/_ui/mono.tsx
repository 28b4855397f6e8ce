import type { ReactNode } from "react";
import { cx } from "./cx";

/** Machine text: paths, files, header values. `block` keeps line breaks and scrolls sideways. */
export function Mono({
  children,
  block = false,
  className,
}: {
  children: ReactNode;
  block?: boolean;
  className?: string;
}) {
  if (!block) return <span className={cx("font-mono text-[0.93em]", className)}>{children}</span>;
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className={cx(
        "overflow-auto rounded-md border border-line bg-sunken p-3 font-mono text-small",
        className,
      )}
    >
      {children}
    </pre>
  );
}
