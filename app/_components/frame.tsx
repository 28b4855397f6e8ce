"use client";
import { usePathname } from "next/navigation";
import { type CSSProperties, useState } from "react";
import { useTranslations } from "use-intl/react";
import { cx } from "@/app/_ui/cx";
import { useShortcut } from "@/app/_ui/shortcuts";
import type { FrameProps } from "./frame-types";
import { NavSheet } from "./nav-sheet";
import { Rail } from "./rail";
import { foldedValue, railCookie } from "./rail-cookie";

/** What stands around every page: the rail at the left, under 640 px a bar with a menu, and the page. */
export function Frame({ banner, folded: foldedAtFirst = false, children, ...rail }: FrameProps) {
  const [folded, setFolded] = useState(foldedAtFirst);
  const t = useTranslations();
  const path = usePathname();

  const fold = () => {
    const next = !folded;
    setFolded(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and Firefox
    document.cookie = `${railCookie}=${next ? foldedValue : "open"}; path=/; max-age=31536000; samesite=lax`;
  };
  useShortcut({ keys: "mod+b", label: t("shell.rail.turn"), group: t("ui.keys.everywhere"), run: fold });

  return (
    <div
      style={{ "--banner": banner ? "36px" : "0px" } as CSSProperties}
      className="min-h-dvh bg-ground text-ink"
    >
      <a
        href="#page"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent-fill px-3 py-1.5 font-medium text-accent-ink text-table focus:translate-y-0"
      >
        {t("shell.skip")}
      </a>
      {banner && (
        <section
          aria-label={t("shell.notice")}
          className="z-20 flex min-h-9 items-center justify-center gap-3 border-wait-line border-b bg-wait-soft px-4 py-1 text-table sm:sticky sm:top-0 sm:h-9 sm:overflow-hidden sm:whitespace-nowrap sm:py-0"
        >
          {banner}
        </section>
      )}
      <div
        data-area={rail.area === "operator" ? "operator" : undefined}
        className={cx(
          "fixed bottom-0 left-0 z-10 border-line border-r bg-rail text-ink max-sm:hidden",
          folded ? "w-[52px]" : "w-[220px]",
        )}
        style={{ top: "var(--banner)" }}
      >
        <Rail {...rail} folded={folded} onFold={fold} />
      </div>
      <NavSheet key={path} {...rail} />
      <main
        id="page"
        tabIndex={-1}
        className={cx("min-w-0 outline-none", folded ? "sm:pl-[52px]" : "sm:pl-[220px]")}
      >
        {children}
      </main>
    </div>
  );
}
