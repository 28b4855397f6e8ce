"use client";
import { Menu as MenuIcon, Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "@/app/_ui/icon-button";
import { Mark } from "@/app/_ui/mark";
import type { FrameProps } from "./frame-types";
import { openPalette } from "./palette-store";

const NavDrawer = dynamic(() => import("./nav-drawer").then((module) => module.NavDrawer), { ssr: false });

type Props = Omit<FrameProps, "children" | "banner" | "folded">;

/** The rail on a narrow screen: a bar with a menu button, and a sheet from the left. */
export function NavSheet(props: Props) {
  const t = useTranslations("shell");
  const [open, setOpen] = useState(false);
  const operator = props.area === "operator";
  const here = operator ? t("operator") : props.tenants.find(({ slug }) => slug === props.current)?.name;
  return (
    <>
      <header
        data-area={operator ? "operator" : undefined}
        className="sticky top-0 z-20 flex h-12 items-center gap-2 border-line border-b bg-rail px-2 text-ink sm:hidden"
      >
        <IconButton
          label={t("menu.open")}
          icon={<MenuIcon />}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(true)}
        />
        <Mark size={18} className="text-accent" />
        <span className="min-w-0 grow truncate font-medium text-base">{here ?? "Offhook"}</span>
        <IconButton label={t("find.anything")} icon={<Search />} onClick={openPalette} />
      </header>
      {open && <NavDrawer {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
