"use client";
import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl/react";
import { useShortcut } from "@/app/_ui/shortcuts";
import type { PaletteProps } from "./palette";
import { closePalette, openPalette, paletteIsOpen, watchPalette } from "./palette-store";

const Palette = dynamic(() => import("./palette").then((module) => module.Palette), { ssr: false });

/** ⌘K or Ctrl-K: pages and actions by name, things by `search`. Mount it once, inside `Providers`. */
export function CommandPalette(props: PaletteProps) {
  const t = useTranslations();
  const open = useSyncExternalStore(watchPalette, paletteIsOpen, () => false);
  useShortcut({
    keys: "mod+k",
    label: t("shell.find.anything"),
    group: t("ui.keys.everywhere"),
    run: openPalette,
    inFields: true,
  });
  return open ? <Palette {...props} onClose={closePalette} /> : null;
}
