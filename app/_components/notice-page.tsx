import type { ReactNode } from "react";
import { Mark } from "@/app/_ui/mark";

type Props = {
  title: string;
  /** What happened, and what to do now. */
  children: ReactNode;
  actions?: ReactNode;
  /** What to give to somebody who helps: a code, a reference. */
  reference?: string;
  /** Within `Frame`, which has the page's landmark already. */
  framed?: boolean;
};

/** A page that only says something: not found, failed, not allowed, signed out. */
export function NoticePage({ title, children, actions, reference, framed = false }: Props) {
  const Root = framed ? "div" : "main";
  return (
    <Root className="flex min-h-[70dvh] flex-col justify-center px-4 py-12 text-ink sm:px-6">
      <div className="mx-auto w-full max-w-[440px]">
        <Mark size={28} className="text-accent" />
        <h1 className="mt-5 font-semibold text-title tracking-[-0.012em]">{title}</h1>
        <div className="mt-2 flex flex-col gap-2 text-base text-ink-2">{children}</div>
        {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
        {reference && (
          <p className="mt-8 border-line border-t pt-3 font-mono text-ink-3 text-small">{reference}</p>
        )}
      </div>
    </Root>
  );
}
