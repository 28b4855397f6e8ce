import type { ReactNode } from "react";
import { Tag } from "@/app/_ui/badge";

const Path = ({ children }: { children: ReactNode }) => (
  <strong className="font-medium text-ink">{children}</strong>
);

const steps: Record<string, { title: string; lines: readonly { key: string; line: ReactNode }[] }> = {
  snom: {
    title: "Where the key is in SRAPS",
    lines: [
      {
        key: "sign-in",
        line: (
          <>
            Sign in at{" "}
            <a
              href="https://sraps.snom.com"
              target="_blank"
              rel="noreferrer"
              className="text-accent underline underline-offset-2"
            >
              sraps.snom.com
            </a>
            . An account costs nothing: it asks for company, country and city.
          </>
        ),
      },
      {
        key: "menu",
        line: (
          <>
            Open <Path>Dashboard → API Keys</Path> and add a key.
          </>
        ),
      },
      {
        key: "role",
        line: (
          <>
            Choose a <Path>Role</Path>, never <Path>None</Path>. With None SRAPS refuses every phone with{" "}
            <Tag>403 Forbidden</Tag>, though the key itself is right.
          </>
        ),
      },
      {
        key: "save",
        line: (
          <>
            Press <Path>Save</Path>. SRAPS now shows the <Path>Access Key ID</Path> and the{" "}
            <Path>Access Key Secret</Path>.
          </>
        ),
      },
      {
        key: "test",
        line: (
          <>
            Copy both into this page, press <Path>Save</Path>, then <Path>Test</Path>.
          </>
        ),
      },
    ],
  },
};

/** How to find the key on the vendor's own site, with its own menu names. */
export function KeyHelp({ vendor }: { vendor: string }) {
  const help = steps[vendor];
  if (!help) return null;
  return (
    <aside
      aria-labelledby="key-help"
      className="max-w-[640px] rounded-md border border-line bg-sunken px-4 py-3.5"
    >
      <h2 id="key-help" className="font-semibold text-table">
        {help.title}
      </h2>
      <ol className="mt-2.5 flex flex-col gap-2.5">
        {help.lines.map(({ key, line }, index) => (
          <li key={key} className="flex gap-2.5 text-ink-2 text-table">
            <span
              aria-hidden="true"
              className="flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong font-medium text-ink-3 text-small"
            >
              {index + 1}
            </span>
            <span className="min-w-0">{line}</span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
