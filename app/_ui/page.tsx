import type { ReactNode } from "react";
import { cx } from "./cx";

const kinds = {
  list: "sm:h-[calc(100dvh-var(--banner,0px))] sm:min-h-[480px]",
  full: "",
  form: "max-w-[calc(640px+3rem)]",
  reading: "max-w-[calc(720px+3rem)]",
};

/**
 * The body of one page. `list` fills the window so that its table scrolls inside; `full` is as wide as there is
 * room; `form` is 640 px, `reading` 720 px.
 */
export const Page = ({ kind = "full", children }: { kind?: keyof typeof kinds; children: ReactNode }) => (
  <div className={cx("flex w-full flex-col px-4 pb-4 sm:px-6", kind !== "list" && "pb-16", kinds[kind])}>
    {children}
  </div>
);
