import type { ReactNode } from "react";

/** What a page for somebody who is not known yet is about. */
export const AuthHeading = ({ title, children }: { title: string; children?: ReactNode }) => (
  <>
    <h1 className="mt-8 font-semibold text-title tracking-[-0.012em]">{title}</h1>
    {children && <div className="mt-1 flex flex-col gap-1 text-ink-2 text-table">{children}</div>}
  </>
);
