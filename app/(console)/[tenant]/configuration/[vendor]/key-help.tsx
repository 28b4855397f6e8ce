"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Tag } from "@/app/_ui/badge";

/** What the steps stand for: the vendor's own site. Its menu names stay in its own language. */
const sites = { snom: "https://sraps.snom.com" } as const;
const steps = ["signIn", "menu", "role", "save", "test"] as const;

const isKnown = (vendor: string): vendor is keyof typeof sites => Object.hasOwn(sites, vendor);

/** How to find the key on the vendor's own site, with its own menu names. */
export function KeyHelp({ vendor }: { vendor: string }) {
  const t = useTranslations("configuration.keyHelp");
  if (!isKnown(vendor)) return null;
  const parts = {
    path: (menu: ReactNode) => <strong className="font-medium text-ink">{menu}</strong>,
    answer: (status: ReactNode) => <Tag>{status}</Tag>,
    link: (site: ReactNode) => (
      <a
        href={sites[vendor]}
        target="_blank"
        rel="noreferrer"
        className="text-accent underline underline-offset-2"
      >
        {site}
      </a>
    ),
  };
  return (
    <aside
      aria-labelledby="key-help"
      className="max-w-[640px] rounded-md border border-line bg-sunken px-4 py-3.5"
    >
      <h2 id="key-help" className="font-semibold text-table">
        {t(`${vendor}.title`)}
      </h2>
      <ol className="mt-2.5 flex flex-col gap-2.5">
        {steps.map((step, index) => (
          <li key={step} className="flex gap-2.5 text-ink-2 text-table">
            <span
              aria-hidden="true"
              className="flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong font-medium text-ink-3 text-small"
            >
              {index + 1}
            </span>
            <span className="min-w-0">{t.rich(`${vendor}.${step}`, parts)}</span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
