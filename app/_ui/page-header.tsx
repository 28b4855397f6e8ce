import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageHelp } from "./page-help";

type Props = {
  title: ReactNode;
  /** One sentence on how things stand. */
  state?: ReactNode;
  /** Beside the title: a badge, a tag. */
  badge?: ReactNode;
  /** At most two buttons, the primary one first. */
  actions?: ReactNode;
  /** Where this page was opened from. */
  back?: { href: string; label: string };
  /** `NavTabs` below. */
  tabs?: ReactNode;
};

export const PageHeader = ({ title, state, badge, actions, back, tabs }: Props) => (
  <header className={tabs ? "mb-5" : "mb-4"}>
    {back && (
      <Link
        href={back.href}
        className="-ml-1 mt-3 -mb-2 inline-flex items-center gap-0.5 rounded-sm pr-1 text-ink-3 text-table hover:text-ink"
      >
        <ChevronLeft aria-hidden="true" className="size-4" />
        {back.label}
      </Link>
    )}
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 pt-4">
      <div className="min-w-0 flex-1 basis-64">
        <div className="flex min-h-8 flex-wrap items-center gap-x-2.5 gap-y-1">
          <h1 className="min-w-0 break-words font-semibold text-title tracking-[-0.012em]">{title}</h1>
          {badge}
        </div>
        {state && <p className="mt-0.5 max-w-[72ch] text-ink-2 text-table">{state}</p>}
      </div>
      <div className="flex shrink-0 flex-wrap gap-2">
        {actions}
        <PageHelp />
      </div>
    </div>
    {tabs && <div className="mt-3">{tabs}</div>}
  </header>
);
