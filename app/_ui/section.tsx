import { type ReactNode, useId } from "react";

type Props = {
  title: string;
  /** What this part is for, in a sentence. */
  help?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** Puts the children in a bordered box without padding, for lists that reach its edge. */
  boxed?: boolean;
};

export function Section({ title, help, actions, children, boxed = false }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8 first:mt-0 [header+&]:mt-2">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id={id} className="font-semibold text-base">
            {title}
          </h2>
          {help && <p className="mt-0.5 max-w-[68ch] text-ink-2 text-table">{help}</p>}
        </div>
        {actions && <div className="flex gap-2">{actions}</div>}
      </div>
      {boxed ? (
        <div className="overflow-hidden rounded-md border border-line bg-surface">{children}</div>
      ) : (
        children
      )}
    </section>
  );
}
