"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useLocale } from "use-intl/react";
import { cx } from "./cx";

export type NavTab = { href: string; label: string; count?: number };

/** Parts of one page, each with its own address. The longest address that fits is the current one. */
export function NavTabs({ tabs, label }: { tabs: readonly NavTab[]; label: string }) {
  const locale = useLocale();
  const path = usePathname();
  const current = tabs
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .reduce<string | undefined>(
      (best, { href }) => (href.length > (best?.length ?? 0) ? href : best),
      undefined,
    );
  const here = useRef<HTMLLIElement>(null);
  // On a narrow screen the strip is wider than the page: what one is on must be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is another place in the strip
  useEffect(() => here.current?.scrollIntoView({ inline: "center", block: "nearest" }), [current]);
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto border-line border-b px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.href} ref={tab.href === current ? here : undefined}>
            <Link
              href={tab.href}
              aria-current={tab.href === current ? "page" : undefined}
              className={cx(
                "-mb-px flex h-9 items-center gap-1.5 whitespace-nowrap border-b-2 font-medium text-table -outline-offset-2",
                tab.href === current
                  ? "border-accent text-ink"
                  : "border-transparent text-ink-2 hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="font-normal text-ink-3">{tab.count.toLocaleString(locale)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
