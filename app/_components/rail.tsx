"use client";
import { PanelLeft, Search } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import { Kbd } from "@/app/_ui/kbd";
import { AccountMenu } from "./account-menu";
import type { FrameProps } from "./frame-types";
import { openPalette } from "./palette-store";
import { RailLinks } from "./rail-links";
import { TenantSwitcher } from "./tenant-switcher";

type Props = Omit<FrameProps, "children" | "banner"> & { folded: boolean; onFold?: () => void };

export function Rail({
  user,
  languages,
  tenants,
  current,
  nav,
  operatorNav = [],
  area = "tenant",
  folded,
  onFold,
  signOut,
}: Props) {
  const t = useTranslations("shell");
  return (
    <div className="flex h-full flex-col">
      {area === "operator" && (
        <div aria-hidden="true" className="hatch h-1.5 shrink-0 border-line border-b" />
      )}
      <div className={cx("flex flex-col gap-2 p-2", folded && "items-center")}>
        <TenantSwitcher tenants={tenants} current={current} operator={area === "operator"} folded={folded} />
        {folded ? (
          <IconButton
            label={t("find.anything")}
            hint="mod+k"
            side="right"
            icon={<Search />}
            onClick={openPalette}
          />
        ) : (
          <button
            type="button"
            onClick={openPalette}
            className="flex h-8 items-center gap-2 rounded-md border border-line-strong bg-surface px-2 text-ink-3 text-table hover:text-ink coarse:h-10"
          >
            <Search aria-hidden="true" className="size-4" />
            <span className="grow text-left">{t("find.anything")}</span>
            <Kbd keys="mod+k" className="coarse:hidden" />
          </button>
        )}
      </div>
      <div className="flex min-h-0 grow flex-col gap-4 overflow-y-auto px-2 pt-1 pb-4">
        {nav.length > 0 && <RailLinks label={t("tenant")} items={nav} folded={folded} />}
        {area === "operator" && <RailLinks label={t("operator")} items={operatorNav} folded={folded} />}
      </div>
      {area === "tenant" && operatorNav.length > 0 && (
        <div className="border-line border-t px-2 py-2">
          <RailLinks label={t("operator")} items={operatorNav} folded={folded} titled />
        </div>
      )}
      <div className={cx("flex items-center gap-1 border-line border-t p-2", folded && "flex-col")}>
        <AccountMenu user={user} languages={languages} folded={folded} signOut={signOut} />
        {onFold && (
          <IconButton
            label={folded ? t("rail.open") : t("rail.fold")}
            hint="mod+b"
            side={folded ? "right" : "top"}
            icon={<PanelLeft />}
            onClick={onFold}
            aria-expanded={!folded}
          />
        )}
      </div>
    </div>
  );
}
