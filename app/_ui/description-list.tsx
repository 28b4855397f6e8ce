import type { ReactNode } from "react";

export type Fact = { term: string; value: ReactNode; help?: ReactNode };

/** Facts of one thing, term left and value right; under 640 px one above the other. */
export const DescriptionList = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="divide-y divide-line text-table">
    {facts.map(({ term, value, help }) => (
      <div key={term} className="flex min-h-9 flex-col gap-x-4 py-2 sm:flex-row">
        <dt className="shrink-0 text-ink-3 sm:w-44">{term}</dt>
        <dd className="min-w-0 break-words">
          {value ?? <span className="text-ink-3">-</span>}
          {help && <div className="mt-0.5 text-ink-3 text-small">{help}</div>}
        </dd>
      </div>
    ))}
  </dl>
);
