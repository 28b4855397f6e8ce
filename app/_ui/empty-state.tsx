import type { ReactNode } from "react";

type Props = { icon: ReactNode; title: string; children: ReactNode; action?: ReactNode };

/** Stands where a list would be: says what will be here and what the first step is. */
export const EmptyState = ({ icon, title, children, action }: Props) => (
  <div className="mx-auto flex max-w-[420px] flex-col items-start px-4 py-12 sm:py-16">
    <span
      aria-hidden="true"
      className="mb-4 flex size-9 items-center justify-center rounded-md border border-line-strong border-dashed text-ink-3 [&>svg]:size-[18px]"
    >
      {icon}
    </span>
    <h2 className="font-semibold text-base">{title}</h2>
    <div className="mt-1 text-ink-2 text-table">{children}</div>
    {action && <div className="mt-4 flex flex-wrap gap-2">{action}</div>}
  </div>
);
