"use client";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useLocale, useTranslations } from "use-intl/react";
import { cx } from "@/app/_ui/cx";
import { Tooltip } from "@/app/_ui/tooltip";
import { useShortcutSet } from "@/app/_ui/use-shortcut-set";
import type { NavItem } from "./frame-types";

type Props = { label: string; items: readonly NavItem[]; folded: boolean; titled?: boolean };

export function RailLinks({ label, items, folded, titled = false }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const path = usePathname();
  const router = useRouter();
  const current = items
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .reduce<string | undefined>(
      (best, { href }) => (href.length > (best?.length ?? 0) ? href : best),
      undefined,
    );

  useShortcutSet(
    items.flatMap(({ keys, label: name, href }) =>
      keys
        ? [
            {
              keys,
              label: t("shell.goTo", { page: name }),
              group: t("ui.keys.everywhere"),
              run: () => router.push(href),
            },
          ]
        : [],
    ),
  );

  return (
    <nav aria-label={label}>
      {titled && !folded && (
        <p className="mb-1 flex items-center gap-2 px-2 text-ink-3 text-small">
          {label}
          <span aria-hidden="true" className="hatch h-2 grow" />
        </p>
      )}
      <ul className="flex flex-col gap-px">
        {items.map((item) => {
          const here = item.href === current;
          const link = (
            <Link
              href={item.href}
              aria-current={here ? "page" : undefined}
              aria-label={folded ? item.label : undefined}
              className={cx(
                "relative flex h-8 items-center gap-2.5 rounded-md px-2 font-medium text-table coarse:h-10 [&_svg]:size-4 [&_svg]:shrink-0",
                folded && "w-9 justify-center px-0",
                here ? "bg-press text-ink [&_svg]:text-accent" : "text-ink-2 hover:bg-hover hover:text-ink",
              )}
            >
              <span aria-hidden="true">{item.icon}</span>
              {!folded && <span className="grow truncate">{item.label}</span>}
              {item.count ? (
                <span
                  className={cx(
                    "font-normal text-fail text-small",
                    folded &&
                      "absolute top-0.5 right-0.5 size-1.5 overflow-hidden rounded-full bg-fail-mark text-transparent",
                  )}
                >
                  {item.count.toLocaleString(locale)}
                </span>
              ) : null}
            </Link>
          );
          return (
            <li key={item.href}>
              {folded ? (
                <Tooltip text={item.label} hint={item.keys} side="right">
                  {link}
                </Tooltip>
              ) : (
                link
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
